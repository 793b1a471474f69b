// SPDX-License-Identifier: Apache-2.0
// Rules that ask the rows and counters of a live server, each against a table that it has to speak of and one that it
// has not; and files that do not fit their history.
#include "server/libpq/opensession.h"
#include "support/cli.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *s_schema = R"(
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
CREATE TABLE big (id bigint PRIMARY KEY, a int, b int, mostly int, padding text);
INSERT INTO big SELECT i, nullif(i % 1000, 0), i / 2, CASE WHEN i % 50 = 0 THEN i END, repeat('x', 200)
FROM generate_series(1, 60000) i;
CREATE INDEX big_used ON big (b);
CREATE INDEX big_unused ON big (a);
CREATE TABLE fine (id bigint PRIMARY KEY, a int NOT NULL, b int);
INSERT INTO fine SELECT i, i, i FROM generate_series(1, 2000) i;
ANALYZE big, fine;
)";

} // namespace

class LintLiveTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(m_folder.filePath(name)).path());
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    /// Messages of one rule, by line.
    static QHash<int, QString> found(const CliRun &run, const QString &rule)
    {
        QHash<int, QString> messages;
        const QJsonDocument report = QJsonDocument::fromJson(run.out.toUtf8());
        for (const QJsonValue &file : report["files"_L1].toArray())
            for (const QJsonValue &finding : file["findings"_L1].toArray())
                if (finding["rule"_L1].toString() == rule)
                    messages.insert(finding["line"_L1].toInt(), finding["message"_L1].toString());
        return messages;
    }
    QHash<int, QString> asked(const QString &rule, const QByteArray &sql, bool withLive = true) const
    {
        QStringList arguments{u"lint"_s, write(u"script.sql"_s, sql), u"--format"_s, u"json"_s};
        if (withLive)
            arguments << u"--against"_s << m_server.conninfo(u"live"_s);
        const CliRun run = runCli(arguments);
        if (run.code > 1)
            qWarning("%s", qPrintable(run.err));
        return found(run, rule);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start("shared_preload_libraries = 'pg_stat_statements'"), qPrintable(m_server.error()));
        ConnectionSpec spec;
        spec.readOnly = false;
        spec.conninfo = m_server.conninfo();
        auto admin = openSession(spec);
        QVERIFY(admin && (*admin)->execute(u"CREATE DATABASE live"_s));
        spec.conninfo = m_server.conninfo(u"live"_s);
        auto session = openSession(spec);
        QVERIFY(session);
        const auto made = (*session)->execute(QString::fromUtf8(s_schema));
        QVERIFY2(made, made ? "" : qPrintable(toText(made.error())));
        for (int i = 0; i < 150; ++i) {
            QVERIFY((*session)->query({u"SELECT x.id FROM big x WHERE x.mostly = $1::int"_s, {QString::number(i)}}));
            QVERIFY((*session)->query({u"SELECT count(*) FROM big WHERE b = $1::int"_s, {QString::number(i)}}));
        }
        QVERIFY((*session)->query(u"SELECT pg_stat_force_next_flush()"_s));
        QVERIFY((*session)->query(u"SELECT 1"_s));
    }

    void rows()
    {
        const auto nulls = asked(u"HW-109"_s,
            "ALTER TABLE big ALTER COLUMN a SET NOT NULL;\nALTER TABLE fine ALTER COLUMN b SET NOT NULL;\n"
            "UPDATE big SET mostly = 0 WHERE mostly IS NULL;\nALTER TABLE big ALTER COLUMN mostly SET NOT NULL;\n");
        QCOMPARE(nulls.size(), 1);
        QVERIFY2(nulls[1].contains("60 "_L1), qPrintable(nulls[1]));
        const QByteArray unique = "CREATE UNIQUE INDEX CONCURRENTLY z ON big (b);\n"
                                  "ALTER TABLE fine ADD UNIQUE (a);\nALTER TABLE big ADD UNIQUE (a, b);\n"
                                  "CREATE UNIQUE INDEX CONCURRENTLY y ON big (a);\n";
        const auto repeated = asked(u"HW-210"_s, unique);
        QCOMPARE(repeated.size(), 2);
        QVERIFY2(repeated[1].startsWith("29999 "_L1) && repeated[1].contains("invalid"_L1), qPrintable(repeated[1]));
        QVERIFY2(repeated[4].startsWith("999 "_L1), qPrintable(repeated[4]));
        QVERIFY(asked(u"HW-210"_s, unique, false).isEmpty());
    }

    void indexes()
    {
        const auto unused = asked(u"HW-314"_s,
            "ALTER TABLE big ALTER COLUMN padding TYPE varchar(300);\nREINDEX TABLE CONCURRENTLY fine;\n"
            "REINDEX INDEX CONCURRENTLY big_used;\n");
        QCOMPARE(unused.keys(), QList<int>{1});
        QVERIFY2(unused[1].contains("big_unused"_L1), qPrintable(unused[1]));
        const auto nulls = asked(u"HW-317"_s,
            "CREATE INDEX CONCURRENTLY z ON big (mostly);\nCREATE INDEX CONCURRENTLY y ON big (b);\n"
            "CREATE INDEX CONCURRENTLY x ON big (mostly) WHERE mostly IS NOT NULL;\n");
        QCOMPARE(nulls.keys(), QList<int>{1});
        // 98 of 100, as a sample of the rows tells it.
        static const QRegularExpression most(u"\\b9[789] of 100\\b"_s);
        QVERIFY2(nulls[1].contains(most), qPrintable(nulls[1]));
        const auto size
            = asked(u"HW-323"_s, "CREATE INDEX CONCURRENTLY z ON big (a);\nCREATE INDEX CONCURRENTLY y ON fine (b);\n");
        QCOMPARE(size.keys(), QList<int>{1});
        QVERIFY2(size[1].contains("MiB"_L1) && size[1].contains("twice"_L1), qPrintable(size[1]));
        const auto missing
            = asked(u"HW-322"_s, "ALTER TABLE big ADD COLUMN c int;\nALTER TABLE big ADD COLUMN d int;\n");
        QCOMPARE(missing.keys(), QList<int>{1});
        QVERIFY2(missing[1].contains("mostly 150 "_L1), qPrintable(missing[1]));
        QVERIFY(asked(u"HW-322"_s, "CREATE INDEX CONCURRENTLY z ON big (mostly);\n").isEmpty());
    }

    /// What is reckoned from statistics is near what the server then makes.
    void sizeIsNear()
    {
        ConnectionSpec spec;
        spec.readOnly = false;
        spec.conninfo = m_server.conninfo(u"live"_s);
        auto session = openSession(spec);
        QVERIFY(session && (*session)->execute(u"BEGIN; CREATE INDEX z ON public.big (id)"_s));
        const double made = (*session)->query(u"SELECT pg_relation_size('public.z')"_s)->real(0, 0) / (1 << 20);
        const QString message = asked(u"HW-323"_s, "CREATE INDEX z ON big (id);\n").value(1);
        const auto said = QRegularExpression(u"about ([0-9.]+) MiB"_s).match(message).captured(1).toDouble();
        QVERIFY2(said > made * 0.7 && said < made * 1.4, qPrintable(u"%1: it takes %2 MiB"_s.arg(message).arg(made)));
    }

    /// The sums are those of sha256sum over names and contents one after the other, in base64.
    void histories()
    {
        const QByteArray one = "CREATE TABLE a (id bigint PRIMARY KEY);\n", two = "ALTER TABLE a ADD COLUMN b int;\n";
        const auto report = [&](const QStringList &files) {
            QStringList arguments{u"lint"_s, u"--format"_s, u"json"_s};
            for (const QString &file : files)
                arguments << file;
            return found(runCli(arguments), u"HW-615"_s);
        };
        const QString first = write(u"atlas/20240101_one.sql"_s, one), second = write(u"atlas/20240102_two.sql"_s, two);
        write(u"atlas/atlas.sum"_s,
            "h1:pZwchhNPskZgeb6y7lk0wmhjsWS3V+uHzCHZdl1lzZY=\n"
            "20240101_one.sql h1:qt3akqhdes5tkcb2/bKCflLNvtpWSNFU/XTejLD/a+A=\n"
            "20240102_two.sql h1:6G1PYH5VkjfuNXcT08ocB7SnvG7sdAxGkYKSplf+6pg=\n");
        QVERIFY(report({first, second}).isEmpty());
        write(u"atlas/20240102_two.sql"_s, two + "\n-- later\n");
        QVERIFY2(report({first, second}).value(1).contains("atlas.sum"_L1), "a changed file is found");
        QVERIFY(report({first}).isEmpty());
        const QString third = write(u"atlas/20240101_zero.sql"_s, "SELECT 1;\n");
        QVERIFY(report({third}).value(1).contains("atlas.sum"_L1));
        const QString a = write(u"plain/0001_a.up.sql"_s, one),
                      back = write(u"plain/0001_a.down.sql"_s, "DROP TABLE a;\n"),
                      b = write(u"plain/0001_b.up.sql"_s, two), c = write(u"plain/0002_c.up.sql"_s, two);
        QVERIFY(report({a, back, c}).isEmpty());
        QVERIFY(report({a, b}).value(1).contains("0001_a.up.sql"_L1));
        const QString minor = write(u"flyway/V1.1__a.sql"_s, one), next = write(u"flyway/V1.2__b.sql"_s, two),
                      undo = write(u"flyway/U1.2__b.sql"_s, "ALTER TABLE a DROP COLUMN b;\n"),
                      again = write(u"flyway/V01.2__c.sql"_s, two), one15 = write(u"dated/2026_01_15_001_a.sql"_s, one),
                      two15 = write(u"dated/2026_01_15_002_b.sql"_s, two);
        QCOMPARE(report({minor, next, undo, one15, two15}), (QHash<int, QString>()));
        QVERIFY(report({next, again}).value(1).contains("V1.2__b.sql"_L1));
    }
};

QTEST_GUILESS_MAIN(LintLiveTest)
#include "tst_lintlive.moc"
