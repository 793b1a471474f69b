// SPDX-License-Identifier: Apache-2.0
// `howdah-cli diff --roles` between two clusters, judged by pg_dumpall: there, equal, empty, back.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class RolesTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_here, m_there;
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static QString psql(const TestServer &server, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(TestServer::program(u"psql"_s),
            QStringList{u"-X"_s, u"-q"_s, u"-o"_s, u"/dev/null"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s,
                server.conninfo(u"db"_s)}
                + arguments);
        return process.waitForFinished(60000) && process.exitCode() == 0
            ? QString()
            : u"psql: "_s + QString::fromUtf8(process.readAll());
    }

    static QStringList roles(const TestServer &server)
    {
        QProcess process;
        process.start(TestServer::program(u"pg_dumpall"_s),
            {u"--roles-only"_s, u"--no-role-passwords"_s, u"-d"_s, server.conninfo()});
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            return {};
        QStringList lines;
        for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(u'\n'))
            if (!line.startsWith(u"--") && !line.startsWith(u"\\") && !line.isEmpty())
                lines << QString(line).remove(
                    u" VALID UNTIL 'infinity'"_s); // PostgreSQL takes no date back to none, and means the same
        lines.sort();
        return lines;
    }

    CliRun diff(const QStringList &more) const
    {
        return runCli(QStringList{u"diff"_s, m_here.conninfo(u"db"_s), m_there.conninfo(u"db"_s)} + more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_here.start(), qPrintable(m_here.error()));
        QVERIFY2(m_there.start(), qPrintable(m_there.error()));
        QCOMPARE(loadScript(m_here, u"db"_s, R"(
            CREATE ROLE kept LOGIN NOINHERIT CREATEDB CONNECTION LIMIT 3 VALID UNTIL '2031-01-01 00:00+00';
            ALTER ROLE kept SET work_mem TO '8MB';
            ALTER ROLE kept SET "DateStyle" TO 'ISO, DMY';
            CREATE ROLE "going ""away""" BYPASSRLS;
            COMMENT ON ROLE "going ""away""" IS 'it''s going';
            CREATE ROLE staff;
            GRANT staff TO kept WITH ADMIN OPTION;
            GRANT staff TO "going ""away""";
            GRANT pg_read_all_data TO "going ""away""";
            CREATE TABLE t (id integer);
            ALTER TABLE t OWNER TO "going ""away""";
            GRANT SELECT ON t TO kept;
            CREATE TABLE old_name (id integer PRIMARY KEY, said text);
        )"),
            QString());
        QCOMPARE(loadScript(m_there, u"db"_s, R"(
            CREATE ROLE kept LOGIN CONNECTION LIMIT 5;
            ALTER ROLE kept SET search_path TO "my schema", public;
            ALTER ROLE kept SET "DateStyle" TO 'ISO, MDY';
            ALTER ROLE kept SET plugin.mode TO E'it''s \\ "on"';
            COMMENT ON ROLE kept IS 'kept';
            CREATE ROLE staff;
            CREATE ROLE "new; --
role" LOGIN CREATEROLE REPLICATION VALID UNTIL '2030-05-06 07:08:09.25+02';
            CREATE ROLE "übung" SUPERUSER;
            GRANT staff TO kept;
            GRANT staff TO "new; --
role" WITH ADMIN OPTION;
            GRANT staff TO "übung" GRANTED BY "new; --
role";
            GRANT pg_monitor TO "übung";
            CREATE TABLE t (id integer);
            ALTER TABLE t OWNER TO "übung";
            GRANT SELECT ON t TO "new; --
role";
            CREATE POLICY p ON t TO staff;
            CREATE TABLE new_name (id integer CONSTRAINT old_name_pkey PRIMARY KEY, said text);
        )"),
            QString());
    }

    void missingOnesAreNamed()
    {
        const CliRun run = diff({});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(u"The role übung is not there"_s), qPrintable(run.err));
        QVERIFY(!run.err.contains(u"kept"_s) && !run.err.contains(u"staff"_s));
        QVERIFY(!run.out.contains(u"Add role"_s));
    }

    void thereAndBack()
    {
        const QStringList before = roles(m_here), wanted = roles(m_there);
        QVERIFY(before.size() > 5 && before != wanted);
        const CliRun run = diff({u"--roles"_s, u"--prove"_s, u"--map-rename"_s, u"public.old_name=public.new_name"_s,
            u"--up"_s, path(u"up.sql"_s), u"--down"_s, path(u"down.sql"_s)});
        QVERIFY2(run.code == 1, qPrintable(run.err));
        QVERIFY2(run.err.contains(u"without its password"_s), qPrintable(run.err));
        QCOMPARE(psql(m_here, {u"-f"_s, path(u"up.sql"_s)}), QString());
        QCOMPARE(roles(m_here), wanted);
        const CliRun again = diff({u"--roles"_s});
        QVERIFY2(again.code == 0, qPrintable(again.out + again.err));
        QCOMPARE(psql(m_here, {u"-f"_s, path(u"down.sql"_s)}), QString());
        QCOMPARE(roles(m_here), before);
    }

    void filesHaveNone()
    {
        const CliRun run = runCli({u"diff"_s, m_here.conninfo(u"db"_s), u"empty:"_s, u"--roles"_s});
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.contains(u"both sides must be databases"_s), qPrintable(run.err));
    }
};

QTEST_GUILESS_MAIN(RolesTest)
#include "tst_roles.moc"
