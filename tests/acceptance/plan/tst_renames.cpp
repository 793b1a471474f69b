// SPDX-License-Identifier: Apache-2.0
// Renames there and back: each case is a schema with rows and the renames that psql makes of it. `howdah-cli diff` must
// find them, plan nothing else, and what pg_dump says of schema and rows must be the same as after psql's own.
#include "support/cli.h"
#include "support/schemaproof.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class RenamesTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    std::unique_ptr<SchemaProof> m_proof;
    QTemporaryDir m_folder;

    static QString text(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QString script(const QString &name, const QString &part)
    {
        return text(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/renames/") + name + u'/' + part + u".sql"_s);
    }
    QString file(const QString &name, const QString &content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content.toUtf8()) >= 0 ? file.fileName() : QString();
    }

    /// What a case says about how it is to be asked.
    static QStringList options(const QString &renames)
    {
        QStringList options{u"--renames"_s, u"auto"_s};
        for (const QString &line : renames.split(u'\n'))
            if (line.startsWith(u"-- map: "))
                options << u"--map-rename"_s << line.mid(8).replace(u"\\n"_s, u"\n"_s);
        return options;
    }

    QStringList rows(const QString &database) const
    {
        QProcess dump;
        dump.start(TestServer::program(u"pg_dump"_s), {u"-a"_s, u"--inserts"_s, u"-d"_s, m_proof->conninfo(database)});
        dump.waitForFinished(60000);
        QStringList lines;
        for (const QString &line : QString::fromUtf8(dump.readAllStandardOutput()).split(u'\n'))
            if (line.startsWith(u"INSERT") || line.startsWith(u"SELECT pg_catalog.setval"))
                lines.append(line);
        lines.sort();
        return lines;
    }

    QString make(const QString &database, const QString &sql) const
    {
        const QString error = m_proof->create(database);
        return error.isEmpty() ? m_proof->run(database, sql) : error;
    }

    static QStringList statements(const QJsonObject &plan)
    {
        QStringList list;
        for (const QJsonValue &statement : plan[u"statements"_s].toArray())
            list.append(statement.toObject()[u"sql"_s].toString());
        return list;
    }

    static QString otherThanRenames(const QJsonObject &plan)
    {
        static const QRegularExpression rename(
            u"^ALTER .* (RENAME|SET SCHEMA) "_s, QRegularExpression::DotMatchesEverythingOption);
        QStringList others;
        for (const QString &sql : statements(plan))
            if (!rename.match(sql).hasMatch())
                others.append(sql);
        return others.join(u'\n');
    }

    static void addCases()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/renames"))
                 .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.startOrUse("wal_level = logical"), qPrintable(m_server.error()));
        m_proof = std::make_unique<SchemaProof>(m_server.server());
    }

    void liveDatabases_data() { addCases(); }
    void liveDatabases()
    {
        QFETCH(QString, name);
        const QString a = script(name, u"a"_s), renames = script(name, u"renames"_s);
        QCOMPARE(make(u"ren_a"_s, a), QString());
        QCOMPARE(make(u"ren_b"_s, a + renames), QString());
        const QString up = m_folder.filePath(u"up.sql"_s), down = m_folder.filePath(u"down.sql"_s);
        const QStringList diff{
            u"diff"_s, m_proof->conninfo(u"ren_a"_s), m_proof->conninfo(u"ren_b"_s), u"--format"_s, u"json"_s};
        const CliRun run = runCli(diff + options(renames) + QStringList{u"--up"_s, up, u"--down"_s, down});
        QVERIFY2(run.code == 1, qPrintable(run.err));
        const QJsonObject plans = QJsonDocument::fromJson(run.out.toUtf8()).object();
        if (!renames.contains(u"-- mixed")) {
            QCOMPARE(otherThanRenames(plans[u"up"_s].toObject()), QString());
            QCOMPARE(otherThanRenames(plans[u"down"_s].toObject()), QString());
        }
        QVERIFY2(!text(up).contains(QRegularExpression(u"DROP (TABLE|COLUMN|TYPE|SEQUENCE|SCHEMA)"_s)),
            qPrintable(text(up)));
        const QStringList schemaBefore = m_proof->dump(u"ren_a"_s), rowsBefore = rows(u"ren_a"_s);
        const QString upError = m_proof->run(u"ren_a"_s, text(up));
        QVERIFY2(upError.isEmpty(), qPrintable(upError + text(up)));
        QVERIFY2(m_proof->dump(u"ren_a"_s) == m_proof->dump(u"ren_b"_s),
            qPrintable(dumpDifference(m_proof->dump(u"ren_a"_s), m_proof->dump(u"ren_b"_s)) + text(up)));
        if (!renames.contains(u"-- mixed"))
            QCOMPARE(rows(u"ren_a"_s), rows(u"ren_b"_s));
        const CliRun again = runCli(diff);
        QVERIFY2(again.code == 0, qPrintable(again.out + again.err));
        const QString downError = m_proof->run(u"ren_a"_s, text(down));
        QVERIFY2(downError.isEmpty(), qPrintable(downError + text(down)));
        QVERIFY2(m_proof->dump(u"ren_a"_s) == schemaBefore,
            qPrintable(dumpDifference(m_proof->dump(u"ren_a"_s), schemaBefore) + text(down)));
        QCOMPARE(rows(u"ren_a"_s), rowsBefore);
    }

    void filesAreProved_data() { addCases(); }
    void filesAreProved()
    {
        QFETCH(QString, name);
        const QString a = script(name, u"a"_s), renames = script(name, u"renames"_s);
        for (const QString &manner : {u"--plain"_s, u"--online"_s}) {
            const CliRun run = runCli(QStringList{u"diff"_s, file(u"a.sql"_s, a), file(u"b.sql"_s, a + renames),
                                          u"--prove"_s, manner, u"--format"_s, u"json"_s}
                + options(renames));
            QVERIFY2(run.code == 1, qPrintable(run.err));
            const QJsonObject plans = QJsonDocument::fromJson(run.out.toUtf8()).object();
            // A column that the made-up rows leave empty is not judged, and named; all else must be held.
            QVERIFY2(plans[u"proof"_s].toObject()[u"holds"_s].toBool()
                    || (run.err.contains(u"Not judged in full")
                        && run.err.count(u": not judged\n"_s) <= run.err.count(u" holds no values\n"_s)),
                qPrintable(run.err));
            QVERIFY2(run.err.contains(u"rows survive up"), qPrintable(run.err));
            if (!renames.contains(u"-- mixed"))
                QCOMPARE(otherThanRenames(plans[u"up"_s].toObject()), QString());
        }
    }

    void nothingIsRenamedUnasked()
    {
        const QString a = script(u"enum_values"_s, u"a"_s);
        const CliRun run = runCli({u"diff"_s, file(u"a.sql"_s, a),
            file(u"b.sql"_s, a + script(u"enum_values"_s, u"renames"_s)), u"--format"_s, u"json"_s});
        QVERIFY2(
            run.err.contains(
                u"enum value public.state.in work may have become public.state.it's \"under\\way\": the same place, 2 of 4, between the same values"_s),
            qPrintable(run.err));
        QVERIFY2(!run.out.contains(u"RENAME VALUE"_s), qPrintable(run.out));
    }

    void rowsSpeakForARename()
    {
        QCOMPARE(
            make(u"ren_a"_s,
                u"CREATE TABLE t (id int PRIMARY KEY, a text, b text); INSERT INTO t SELECT i, 'a' || i, 'b' || i FROM generate_series(1, 500) i;"_s),
            QString());
        QCOMPARE(
            make(u"ren_b"_s,
                u"CREATE TABLE t (id int PRIMARY KEY, x text, y text); INSERT INTO t SELECT i, 'b' || i, 'a' || i FROM generate_series(1, 500) i; DELETE FROM t WHERE id > 490;"_s),
            QString());
        const CliRun run = runCli(
            {u"diff"_s, m_proof->conninfo(u"ren_a"_s), m_proof->conninfo(u"ren_b"_s), u"--format"_s, u"json"_s});
        QHash<QString, QString> evidence;
        for (const QJsonValue &value :
            QJsonDocument::fromJson(run.out.toUtf8()).object()[u"renameCandidates"_s].toArray()) {
            const QJsonObject candidate = value.toObject();
            evidence[candidate[u"from"_s].toString() + u'=' + candidate[u"to"_s].toString()]
                = candidate[u"evidence"_s].toArray().last().toString();
        }
        QCOMPARE(evidence.size(), 4);
        const QRegularExpression most(u"^(9[0-9]|100) of 100 sampled values occur in both$"_s);
        QVERIFY2(most.match(evidence[u"public.t.a=public.t.y"_s]).hasMatch(),
            qPrintable(evidence[u"public.t.a=public.t.y"_s]));
        QVERIFY2(most.match(evidence[u"public.t.b=public.t.x"_s]).hasMatch(),
            qPrintable(evidence[u"public.t.b=public.t.x"_s]));
        QCOMPARE(evidence[u"public.t.a=public.t.x"_s], u"0 of 100 sampled values occur in both"_s);
    }

    /// A value that goes is counted wherever it may hide.
    void removedValuesAreCounted()
    {
        const QString types
            = u"CREATE TYPE e AS ENUM (%1); CREATE DOMAIN d AS e; CREATE TYPE c AS (n int, v e); CREATE DOMAIN da AS e[];"_s;
        const QString table = u"CREATE TABLE t (plain e, list e[], dom d, comp c, comps c[], doms da, domlist d[]);"_s;
        const QString values
            = u"INSERT INTO t VALUES ('a','{a}','a','(1,a)','{\"(1,a)\"}','{a}','{a}'), ('b','{a,b}','b','(1,b)','{\"(1,a)\",\"(2,b)\"}','{b}','{b}'), (NULL,NULL,NULL,NULL,NULL,NULL,NULL);"_s;
        QCOMPARE(make(u"ren_a"_s, types.arg(u"'a','b'"_s) + table + values), QString());
        QCOMPARE(make(u"ren_b"_s, types.arg(u"'a'"_s) + table), QString());
        const CliRun run = runCli({u"diff"_s, m_proof->conninfo(u"ren_a"_s), m_proof->conninfo(u"ren_b"_s),
            u"--format"_s, u"json"_s, u"--renames"_s, u"off"_s});
        const QJsonObject outcome = QJsonDocument::fromJson(run.out.toUtf8()).object();
        const QStringList sql = statements(outcome[u"up"_s].toObject());
        QStringList counted;
        for (const QJsonValue &guard : outcome[u"guards"_s].toArray()) {
            const QJsonObject each = guard.toObject();
            counted.append(sql[each[u"statement"_s].toInt()].section(u' ', 5, 5) + u' '
                + QString::number(each[u"rows"_s].toInt(-1)));
        }
        counted.sort();
        QCOMPARE(counted,
            QStringList(
                {u"comp 1"_s, u"comps 1"_s, u"dom 1"_s, u"domlist 1"_s, u"doms 1"_s, u"list 1"_s, u"plain 1"_s}));
    }
};

QTEST_GUILESS_MAIN(RenamesTest)
#include "tst_renames.moc"
