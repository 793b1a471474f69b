// SPDX-License-Identifier: Apache-2.0
// The command "lint": formats, exit codes, files that follow one another, what it says of bad input.
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLintCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats();
    void filesFollowOneAnother();
    void pairsAndSections();
    void versionAndSettings();
    void badInput_data();
    void badInput();
    void twiceAsMuchTakesTwiceAsLong();

private:
    struct Outcome {
        int code = -1;
        QByteArray out, err;
    };
    static Outcome run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess cli;
        cli.start(QStringLiteral(HOWDAH_BINARY_DIR "/bin/howdah-cli"), QStringList{u"lint"_s} + arguments);
        cli.write(input);
        cli.closeWriteChannel();
        if (!cli.waitForFinished(120'000) || cli.exitStatus() != QProcess::NormalExit)
            return {};
        return {cli.exitCode(), cli.readAllStandardOutput(), cli.readAllStandardError()};
    }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

void TestLintCommand::formats()
{
    const QByteArray sql = "SELECT 'ä';\nSELECT 1; DROP TABLE t;\n";
    const Outcome text = run({u"-"_s}, sql);
    QCOMPARE(text.code, 1);
    QVERIFY2(text.out.startsWith("-:2:11: error HW-401: "), text.out.constData());

    const Outcome json = run({u"-"_s, u"--format"_s, u"json"_s}, sql);
    QCOMPARE(json.code, 1);
    const QJsonObject report = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(report["version"_L1].toInt(), 1);
    const QJsonObject finding = report["files"_L1][0]["findings"_L1][0].toObject();
    QCOMPARE(finding["rule"_L1].toString(), u"HW-401"_s);
    QCOMPARE(finding["line"_L1].toInt(), 2);
    QCOMPARE(finding["column"_L1].toInt(), 11);
    QCOMPARE(finding["offset"_L1].toInt(), int(sql.indexOf("DROP")));
    QCOMPARE(finding["length"_L1].toInt(), 12);

    const Outcome sarif = run({u"-"_s, u"--format"_s, u"sarif"_s}, sql);
    QCOMPARE(sarif.code, 1);
    const QJsonObject log = QJsonDocument::fromJson(sarif.out).object();
    QCOMPARE(log["version"_L1].toString(), u"2.1.0"_s);
    const QJsonValue result = log["runs"_L1][0]["results"_L1][0];
    QCOMPARE(result["ruleId"_L1].toString(), u"HW-401"_s);
    QCOMPARE(result["level"_L1].toString(), u"error"_s);
    const QJsonValue region = result["locations"_L1][0]["physicalLocation"_L1]["region"_L1];
    QCOMPARE(region["startLine"_L1].toInt(), 2);
    QCOMPARE(region["startColumn"_L1].toInt(), 11);

    const QString clean = write(u"clean.sql"_s, "SELECT 1;\n");
    const Outcome nothing = run({clean});
    QVERIFY2(nothing.code == 0 && nothing.err.isEmpty(), nothing.err.constData());
    const QString out = m_folder.filePath(u"report.json"_s);
    QCOMPARE(run({clean, u"--format"_s, u"json"_s, u"-o"_s, out}).code, 0);
    QVERIFY(QFile::exists(out));
}

void TestLintCommand::filesFollowOneAnother()
{
    const QString one = write(u"1.sql"_s,
        "CREATE TABLE a (id bigint PRIMARY KEY);\nCREATE TABLE b (id bigint PRIMARY KEY, a bigint REFERENCES a);\n");
    const QString two = write(u"2.sql"_s, "SET lock_timeout = '1s';\nALTER TABLE b RENAME COLUMN a TO c;\n");
    const QString three = write(u"3.sql"_s, "CREATE INDEX CONCURRENTLY b_a ON b (a);\n");
    const Outcome alone = run({one});
    QVERIFY(alone.code == 1 && alone.out.contains("HW-206"));
    // The index of the third serves the key of the first; what the first made is old to the second.
    const Outcome both = run({one, three});
    QVERIFY2(both.code == 0, both.out.constData());
    const Outcome later = run({one, two});
    QVERIFY2(later.out.contains("2.sql:2:1: warning HW-119"), later.out.constData());
}

void TestLintCommand::pairsAndSections()
{
    const QString up = write(u"7_a.up.sql"_s, "CREATE TABLE a (id bigint PRIMARY KEY, n int);\n");
    const QString down = write(u"7_a.down.sql"_s, "DROP TABLE a;\n");
    const QString next = write(u"8_b.up.sql"_s, "SET lock_timeout = '1s';\nALTER TABLE a ADD COLUMN m int;\n");
    // The way back takes away what its way there made, and is not run before the next file.
    const Outcome pairs = run({down, up, next});
    QVERIFY2(pairs.out.count("HW-") == 1 && pairs.out.contains("8_b.up.sql:1:1: note HW-616"), pairs.out.constData());
    // Without its way there it drops a table that others made.
    QVERIFY(run({down}).out.contains("HW-401"));
    const QByteArray both = "-- migrate:up\nCREATE TABLE c (id bigint PRIMARY KEY);\n-- migrate:down\nDROP TABLE ä;\n";
    const Outcome sections = run({u"-"_s}, both);
    QVERIFY2(sections.out.contains("-:4:1: error HW-401"), sections.out.constData());
    // dbmate begins a transaction unless the file says no.
    const QByteArray index = "CREATE INDEX CONCURRENTLY i ON t (a);\n-- migrate:down\nDROP INDEX CONCURRENTLY i;\n";
    QVERIFY(run({u"-"_s}, "-- migrate:up\n" + index).out.contains("HW-304"));
    QVERIFY(!run({u"-"_s}, "-- migrate:up transaction:false\n" + index).out.contains("-:2:1: error HW-304"));
}

void TestLintCommand::versionAndSettings()
{
    const QByteArray sql = "SET lock_timeout = '1s'; ALTER TABLE t ADD COLUMN n int DEFAULT 1;";
    QCOMPARE(run({u"-"_s}, sql).code, 0);
    const Outcome old = run({u"-"_s, u"--pg-version"_s, u"10"_s}, sql);
    QVERIFY(old.code == 1 && old.out.contains("HW-102"));
    const QString config = write(u"config.json"_s, R"({"serverVersion": 10, "rules": {"HW-102": "note"}})");
    const Outcome told = run({u"-"_s, u"--config"_s, config}, sql);
    QVERIFY2(told.out.contains("note HW-102"), told.out.constData());
    QCOMPARE(run({u"-"_s, u"--config"_s, config, u"--pg-version"_s, u"17"_s}, sql).code, 0);
}

void TestLintCommand::badInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::newRow("no file") << QStringList{} << QByteArray() << 2;
    QTest::newRow("unknown option") << QStringList{u"-"_s, u"--loud"_s} << QByteArray() << 2;
    QTest::newRow("unknown format") << QStringList{u"-"_s, u"--format"_s, u"xml"_s} << QByteArray() << 2;
    QTest::newRow("version") << QStringList{u"-"_s, u"--pg-version"_s, u"new"_s} << QByteArray() << 2;
    QTest::newRow("missing file") << QStringList{m_folder.filePath(u"nowhere.sql"_s)} << QByteArray() << 3;
    QTest::newRow("folder") << QStringList{m_folder.path()} << QByteArray() << 3;
    QTest::newRow("not text") << QStringList{u"-"_s} << QByteArray("\xff\xfe\x01\x80", 4) << 3;
    QTest::newRow("zero byte") << QStringList{u"-"_s} << QByteArray("SELECT 1;\0DROP", 14) << 3;
    QTest::newRow("open string") << QStringList{u"-"_s} << QByteArray("SELECT 'a;\n") << 3;
    QTest::newRow("settings") << QStringList{u"-"_s, u"--config"_s,
        write(u"bad.json"_s, R"({"rules": {"HW-999": "off"}})")}
                              << QByteArray("SELECT 1;") << 3;
}

void TestLintCommand::badInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, code);
    const Outcome outcome = run(arguments, input);
    QVERIFY2(outcome.code == code, QByteArray(outcome.err + outcome.out).constData());
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
}

void TestLintCommand::twiceAsMuchTakesTwiceAsLong()
{
    QByteArray part, one;
    for (int i = 0; i < 1200; ++i) {
        const QByteArray number = QByteArray::number(i);
        part += "CREATE TABLE t" + number + " (id bigint NOT NULL, a bigint, b boolean NOT NULL);\n"
            + "ALTER TABLE ONLY t" + number + " ADD CONSTRAINT p" + number + " PRIMARY KEY (id);\n"
            + "-- howdah: ignore HW-309 because it is a test\nCREATE INDEX i" + number + " ON t" + number
            + " (id, a, b, c);\n";
        if (i == 299)
            one = part;
    }
    const auto seconds = [](const QByteArray &text) {
        QElapsedTimer timer;
        timer.start();
        return run({u"-"_s}, text).code == 0 ? double(timer.elapsed()) / 1000 : -1;
    };
    const double few = seconds(one), many = seconds(part);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < 4 * few * 2, qPrintable(u"%1 s, four times as much %2 s"_s.arg(few).arg(many)));
}

QTEST_GUILESS_MAIN(TestLintCommand)
#include "tst_lintcommand.moc"
