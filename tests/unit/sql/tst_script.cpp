// SPDX-License-Identifier: Apache-2.0
#include "sql/parse/script.h"

#include "support/outside.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class ScriptTest : public QObject
{
    Q_OBJECT

private:
    static QByteArrayList split(const QByteArray &text)
    {
        QByteArrayList all;
        const auto statements = scriptStatements(text);
        if (!statements)
            return {"error", statements.error().where.toUtf8(), statements.error().message.toUtf8()};
        for (const ScriptStatement &s : *statements)
            all.append(
                QByteArray::number(s.line) + ':' + s.sql + (s.isCopy ? QByteArray(" <" + s.data + ">") : QByteArray()));
        return all;
    }

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("expected");
        QTest::newRow("empty") << QByteArray("  -- nothing\n;;/* */;") << QByteArrayList{};
        QTest::newRow("comments") << QByteArray("-- a;\nSELECT 1; /* b; /* c; */ ; */\n\nSELECT -- ;\n 2")
                                  << QByteArrayList{"2:SELECT 1", "4:SELECT -- ;\n 2"};
        QTest::newRow("quotes") << QByteArray(
            "SELECT 'a;''b', E'x\\';', \"q;\"\"\", $q$ ; $x$ $q$, U&'\\00e4;';SELECT 2;")
                                << QByteArrayList{"1:SELECT 'a;''b', E'x\\';', \"q;\"\"\", $q$ ; $x$ $q$, U&'\\00e4;'",
                                       "1:SELECT 2"};
        QTest::newRow("atomic") << QByteArray("CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE "
                                              "WHEN true THEN 1 END; SELECT 2; END;\nBEGIN; COMMIT")
                                << QByteArrayList{"1:CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT "
                                                  "CASE WHEN true THEN 1 END; SELECT 2; END",
                                       "2:BEGIN", "2:COMMIT"};
        QTest::newRow("rule") << QByteArray("CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3")
                              << QByteArrayList{
                                     "1:CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)", "1:SELECT 3"};
        QTest::newRow("copy") << QByteArray(
            "SELECT 1;\nCOPY t (a, b) FROM stdin;\n1\tit's;\n2\t\\N\n\\.\n\nSELECT 2;\n")
                              << QByteArrayList{
                                     "1:SELECT 1", "2:COPY t (a, b) FROM stdin <1\tit's;\n2\t\\N\n>", "7:SELECT 2"};
        QTest::newRow("empty copy") << QByteArray("COPY t FROM STDIN;\n\\.\nSELECT 2;")
                                    << QByteArrayList{"1:COPY t FROM STDIN <>", "3:SELECT 2"};
        QTest::newRow("copy in a string") << QByteArray("SELECT '\nCOPY t FROM stdin;\n\\.\n';\nSELECT 2")
                                          << QByteArrayList{"1:SELECT '\nCOPY t FROM stdin;\n\\.\n'", "5:SELECT 2"};
        QTest::newRow("psql") << QByteArray("\\restrict x'y\nSELECT 1;\n\\unrestrict x'y\n\\set a\nSELECT 2")
                              << QByteArrayList{"2:SELECT 1", "5:SELECT 2"};
        // pg_dump --create writes one; a second one goes on elsewhere.
        QTest::newRow("connect") << QByteArray("\\connect other\nSELECT 1;\n") << QByteArrayList{"2:SELECT 1"};
        QTest::newRow("connect again") << QByteArray("\\connect one\nSELECT 1;\n\\connect one\nSELECT 2;\n")
                                       << QByteArrayList{"2:SELECT 1", "4:SELECT 2"};
        QTest::newRow("connect twice")
            << QByteArray("\\connect one\nSELECT 1;\n\\connect other\n")
            << QByteArrayList{"error", "line 3",
                   "This goes on in a second database (\\connect); a source is one: give each a file of its own."};
        QTest::newRow("open string") << QByteArray("SELECT 1;\n\nSELECT 'a;\n\n")
                                     << QByteArrayList{"error", "line 3", "unterminated quoted string"};
        QTest::newRow("open string after data") << QByteArray("COPY t FROM stdin;\n1\n\\.\nSELECT 'a;\n\n")
                                                << QByteArrayList{"error", "line 4", "unterminated quoted string"};
        QTest::newRow("binary") << QByteArray("SELECT\0 1", 9)
                                << QByteArrayList{"error", "", "This is a binary file, not SQL text."};
        QTest::newRow("latin1") << QByteArray("SELECT 1;\nSELECT '\xe4'")
                                << QByteArrayList{"error", "line 2", "This is not UTF-8 text; convert the file first."};
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBFSELECT 'ä'; SELECT 2")
                              << QByteArrayList{"1:SELECT 'ä'", "1:SELECT 2"};
    }
    void splits()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, expected);
        QCOMPARE(split(text), expected);
    }

    void splitsRealSchemas()
    {
        NEEDS_OUTSIDE("data/schemas");
        const QDir folder(outside(u"data/schemas"_s));
        for (const QString &name : folder.entryList({u"*.sql"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QElapsedTimer timer;
            timer.start();
            const auto all = scriptStatements(file.readAll());
            QVERIFY2(all, qPrintable(name));
            QVERIFY(all->size() > 5);
            if (timer.elapsed() > 100)
                qInfo("%s: %zu statements in %lld ms", qPrintable(name), all->size(), timer.elapsed());
        }
    }
};

QTEST_GUILESS_MAIN(ScriptTest)
#include "tst_script.moc"
