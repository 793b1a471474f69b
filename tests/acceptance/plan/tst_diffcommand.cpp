// SPDX-License-Identifier: Apache-2.0
// `howdah-cli diff` as a script uses it: exit codes, files, renames, proof, hostile names.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class DiffCommandTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    TestServer m_server;

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }

    bool psql(const QString &database, const QString &script) const
    {
        QProcess process;
        process.start(TestServer::program(u"psql"_s),
            {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(database), u"-f"_s, script});
        return process.waitForFinished(60000) && process.exitCode() == 0;
    }

    static QJsonObject json(const CliRun &run) { return QJsonDocument::fromJson(run.out.toUtf8()).object(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start("log_statement = all\n"), qPrintable(m_server.error())); }

    void sameIsNothingToReport()
    {
        const QString a = file(u"a.sql"_s, "create table t(id int primary key);");
        const CliRun run = runCli({u"diff"_s, a, a});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains(u"No differences"_s));
    }

    void differencesAreProvedBothWays()
    {
        const QString a = file(u"a.sql"_s,
            "create type mood as enum ('ok','bad'); create table t(id int primary key, m mood default 'ok');"
            "create view v as select id, m from t; comment on view v is 'kept';");
        const QString b = file(u"b.sql"_s,
            "create type mood as enum ('bad','ok','great'); create table t(id bigint primary key, m mood default 'ok');"
            "create view v as select id, m from t; comment on view v is 'kept';");
        const QString up = m_folder.filePath(u"up.sql"_s), down = m_folder.filePath(u"down.sql"_s);
        const CliRun run
            = runCli({u"diff"_s, a, b, u"--prove"_s, u"--format"_s, u"json"_s, u"--up"_s, up, u"--down"_s, down});
        QVERIFY2(run.code == 1, qPrintable(run.err));
        const QJsonObject proof = json(run)[u"proof"_s].toObject();
        QVERIFY(proof[u"holds"_s].toBool());
        QCOMPARE(proof[u"steps"_s].toArray().size(), 9);
        QVERIFY(QFile(up).exists() && QFile(down).exists());
    }

    void renamesAreAskedForOrMapped()
    {
        const QString a = file(u"a.sql"_s, "create table person(id int primary key, name text not null);");
        const QString b = file(u"b.sql"_s, "create table person(id int primary key, full_name text not null);");
        const CliRun plain = runCli({u"diff"_s, a, b, u"--format"_s, u"sql"_s});
        QCOMPARE(plain.code, 1);
        QVERIFY2(plain.err.contains(u"public.person.full_name"_s), qPrintable(plain.err));
        QVERIFY(plain.out.contains(u"DROP COLUMN name"_s));
        for (const QStringList &how : {QStringList{u"--renames"_s, u"auto"_s},
                 QStringList{u"--map-rename"_s, u"public.person.name=public.person.full_name"_s}}) {
            const CliRun run = runCli(QStringList{u"diff"_s, a, b, u"--prove"_s, u"--format"_s, u"sql"_s} + how);
            QVERIFY2(run.code == 1, qPrintable(run.err));
            QVERIFY(run.out.contains(u"RENAME COLUMN name TO full_name"_s));
            QVERIFY(!run.out.contains(u"DROP COLUMN"_s));
        }
        QCOMPARE(runCli({u"diff"_s, a, b, u"--map-rename"_s, u"public.nowhere=public.person"_s}).code, 2);
    }

    void hostileNamesSurvive()
    {
        const QByteArray longName(63, 'x');
        const QByteArray a
            = "create schema \"sch\"\"ema\"; create table \"sch\"\"ema\".\"ta'ble\n%1\"(\"co\\l\" int primary key, \""
            + longName + "\" text);";
        const QByteArray b = "create schema \"sch\"\"ema\"; create type \"sch\"\"ema\".\"e;num\" as enum ('a''b', "
                             "'c\\d', E'new\\nline');"
                             "create table \"sch\"\"ema\".\"ta'ble\n%1\"(\"co\\l\" bigint primary key, \""
            + longName
            + "\" text not null default E'\\\\ \\' %2', "
              "\"ünïcode\" \"sch\"\"ema\".\"e;num\"); comment on table \"sch\"\"ema\".\"ta'ble\n%1\" is 'it''s -- a /* "
              "comment';"
              "create index \"in dex\" on \"sch\"\"ema\".\"ta'ble\n%1\" (\""
            + longName + "\"); create view \"sch\"\"ema\".\"select\" as select * from \"sch\"\"ema\".\"ta'ble\n%1\";";
        const CliRun run
            = runCli({u"diff"_s, file(u"a.sql"_s, a), file(u"b.sql"_s, b), u"--prove"_s, u"--format"_s, u"json"_s});
        QVERIFY2(run.code == 1, qPrintable(run.err));
        QVERIFY2(json(run)[u"proof"_s].toObject()[u"holds"_s].toBool(), qPrintable(run.err));
    }

    void unwritableFileIsOneSentence()
    {
        const QString a = file(u"a.sql"_s, "create table t(id int);");
        const QString b = file(u"b.sql"_s, "create table t(id bigint);");
        const CliRun run = runCli({u"diff"_s, a, b, u"--up"_s, u"/nowhere/at/all/up.sql"_s});
        QCOMPARE(run.code, 3);
        QVERIFY(run.err.contains(u"/nowhere/at/all/up.sql"_s));
        const CliRun full = runCli({u"diff"_s, a, b, u"--format"_s, u"sql"_s, u"-o"_s, u"/dev/full"_s});
        QCOMPARE(full.code, 3);
    }

    /// A source that refuses what the plan does: the plan is written, and the script that goes by the exit code is
    /// told.
    void aBrokenProofIsFour()
    {
        const QByteArray refusing
            = "create function no() returns event_trigger language plpgsql as $$ begin raise 'not here'; end $$;"
              "create event trigger guard on ddl_command_start when tag in ('ALTER TABLE') execute function no();";
        const QString a = file(u"a.sql"_s, "create table t(id int primary key);" + refusing);
        const QString b = file(u"b.sql"_s, "create table t(id int primary key, note text);" + refusing);
        const QString up = m_folder.filePath(u"broken.sql"_s), report = m_folder.filePath(u"broken.txt"_s);
        const CliRun run = runCli({u"diff"_s, a, b, u"--prove"_s, u"--up"_s, up, u"-o"_s, report});
        QCOMPARE(run.code, 4);
        QVERIFY2(
            run.err.contains(u"Does not hold on PostgreSQL"_s) && run.err.contains(u"not here"_s), qPrintable(run.err));
        QVERIFY(QFile::exists(up) && QFile::exists(report));
        // Without a proof there is nothing that breaks.
        QCOMPARE(runCli({u"diff"_s, a, b}).code, 1);
        // It is the plan that does not run, not the proof.
        QCOMPARE(loadScript(m_server, u"refusing"_s, "create table t(id int primary key);" + refusing), QString());
        QVERIFY(!psql(u"refusing"_s, up));
    }

    /// Warnings are on the screen wherever the plan is; what is not to be counted is not read.
    void rowsAreCountedAndSaidUnlessUnwanted()
    {
        QCOMPARE(loadScript(m_server, u"counted"_s,
                     "create table t(id int primary key, note text); insert into t values (1), (2), (3);"),
            QString());
        const QString live = m_server.conninfo(u"counted"_s);
        const QString design = file(u"design.sql"_s, "create table t(id int primary key, note text not null);");
        const QString sentence = u"3 rows have no value there"_s;
        const auto reads = [this] {
            QFile log(m_server.folder() + u"/log"_s);
            return log.open(QIODevice::ReadOnly) ? log.readAll().count("note IS NULL") : -1;
        };
        const qsizetype before = reads();
        const QString plan = m_folder.filePath(u"plan.txt"_s);
        const CliRun silent = runCli({u"diff"_s, live, design, u"--no-count"_s, u"-o"_s, plan});
        QCOMPARE(silent.code, 1);
        QCOMPARE(silent.err, QString());
        QCOMPARE(reads(), before);
        for (const QStringList &where : {QStringList(), QStringList{u"-o"_s, plan}}) {
            const CliRun counted = runCli(QStringList{u"diff"_s, live, design} + where);
            QCOMPARE(counted.code, 1);
            QVERIFY2(counted.err.contains(sentence), qPrintable(counted.err));
            QCOMPARE(counted.out.isEmpty(), !where.isEmpty());
        }
        QCOMPARE(reads(), before + 2);
    }

    void aFileTakesNoTableFromItsOwner()
    {
        const TestServer &server = m_server;
        QCOMPARE(loadScript(server, u"live"_s,
                     "create role boss; create role clerk; create table t(id int primary key); alter table t owner to "
                     "boss; grant select on t to clerk;"
                     "create table other(id int primary key); alter table other owner to boss;"),
            QString());
        const QString design = file(
            u"design.sql"_s, "create table t(id int primary key, note text); create table other(id int primary key);");
        const CliRun run
            = runCli({u"diff"_s, server.conninfo(u"live"_s), design, u"--prove"_s, u"--format"_s, u"json"_s});
        QVERIFY2(run.code == 1, qPrintable(run.err));
        const QJsonArray statements = json(run)[u"up"_s].toObject()[u"statements"_s].toArray();
        QCOMPARE(statements.size(), 1);
        QVERIFY2(statements[0].toObject()[u"sql"_s].toString().contains(u"ADD COLUMN note"_s), qPrintable(run.out));
        QVERIFY2(json(run)[u"proof"_s].toObject()[u"holds"_s].toBool(), qPrintable(run.err));
        // A file that speaks of them is taken at its word.
        const QString spoken = file(u"spoken.sql"_s,
            "create table t(id int primary key); alter table t owner to clerk; create table other(id int primary key); "
            "create table third(id int);");
        const CliRun owned = runCli({u"diff"_s, server.conninfo(u"live"_s), spoken, u"--format"_s, u"sql"_s});
        QVERIFY2(owned.out.contains(u"OWNER TO clerk"_s), qPrintable(owned.out));
        // What it leaves open stays open: nothing else changes hands, and nobody is granted what an owner has.
        QCOMPARE(owned.out.count(u"OWNER TO"_s), 1);
        QVERIFY2(!owned.out.contains(u"GRANT ALL"_s) && !owned.out.contains(u"REVOKE"_s), qPrintable(owned.out));
    }

    void wrongUsage()
    {
        QCOMPARE(runCli({u"diff"_s, u"empty:"_s}).code, 2);
        QCOMPARE(runCli({u"diff"_s, u"--help"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(DiffCommandTest)
#include "tst_diffcommand.moc"
