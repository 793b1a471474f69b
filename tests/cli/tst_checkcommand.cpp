// SPDX-License-Identifier: Apache-2.0
// The command "check": formats, exit codes, what it says of bad input.
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCheckCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void formats_data();
    void formats();
    void onlyAndNothingToReport();
    void waiversOfAProject();
    void settingsOfAProject();
    void wrongUsage_data();
    void wrongUsage();
    void sqlThatDoesNotRun();

private:
    struct Outcome {
        int code = -1;
        QByteArray out, err;
    };
    Outcome run(const QStringList &arguments) const;
    QString write(const QString &name, const QByteArray &text) const;

    QTemporaryDir m_folder;
    QString m_shop;
};

TestCheckCommand::Outcome TestCheckCommand::run(const QStringList &arguments) const
{
    QProcess cli;
    cli.start(QStringLiteral(HOWDAH_BINARY_DIR "/bin/howdah-cli"), QStringList{u"check"_s} + arguments);
    if (!cli.waitForFinished(120'000) || cli.exitStatus() != QProcess::NormalExit)
        return {};
    return {cli.exitCode(), cli.readAllStandardOutput(), cli.readAllStandardError()};
}

QString TestCheckCommand::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

void TestCheckCommand::initTestCase()
{
    m_shop = write(u"shop.sql"_s,
        "create table a (id bigint primary key);\ncreate table b (id bigint primary key, a_id int references a, price "
        "real);\n");
    QVERIFY(!m_shop.isEmpty());
}

void TestCheckCommand::formats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("text") << u"text"_s << QByteArray("b_a_id_fkey");
    QTest::newRow("json") << u"json"_s << QByteArray("\"rule\": \"fk_unindexed\"");
    QTest::newRow("markdown") << u"markdown"_s << QByteArray("**D-fk-4**");
    QTest::newRow("sarif") << u"sarif"_s << QByteArray("\"ruleId\": \"fk_unindexed\"");
    QTest::newRow("html") << u"html"_s << QByteArray("id=\"D-fk-4\"");
}

void TestCheckCommand::formats()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, expected);
    const Outcome first = run({m_shop, u"--format"_s, format});
    QVERIFY2(first.code == 1, first.err.constData());
    QVERIFY2(first.out.contains(expected), first.out.constData());
    QCOMPARE(run({m_shop, u"--format"_s, format}).out, first.out);
    if (format == u"json"_s)
        QCOMPARE(QJsonDocument::fromJson(first.out).object().value(u"version"_s).toInt(), 1);
    const QString file = m_folder.filePath(u"report"_s);
    QCOMPARE(run({m_shop, u"--format"_s, format, u"-o"_s, file}).code, 1);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), first.out);
}

void TestCheckCommand::onlyAndNothingToReport()
{
    const Outcome keys = run({m_shop, u"--only"_s, u"pk"_s, u"--only"_s, u"D-re-1"_s});
    QVERIFY2(keys.code == 0, keys.out.constData());
    QVERIFY(keys.out.contains("D-pk-1") && keys.out.contains("D-re-1") && !keys.out.contains("D-fk-4"));
    QCOMPARE(run({u"empty:"_s}).code, 0);
}

void TestCheckCommand::waiversOfAProject()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"project"_s));
    QVERIFY(!write(u"project/schema.sql"_s, "create table a (id bigint primary key, price real);").isEmpty());
    QVERIFY(
        !write(u"project/howdah.json"_s, "{\"howdah\": 1, \"name\": \"Shop\", \"schema\": \"schema.sql\"}").isEmpty());
    const QString project = m_folder.filePath(u"project"_s);
    const Outcome before = run({project, u"--only"_s, u"D-ty-3"_s});
    QVERIFY2(before.code == 1, before.err.constData());
    QVERIFY(!write(u"project/checklist.json"_s, "{ not JSON").isEmpty());
    const Outcome broken = run({project, u"--only"_s, u"D-ty-3"_s});
    QCOMPARE(broken.code, 3);
    QVERIFY2(broken.err.contains("checklist.json"), broken.err.constData());
}

/// checks.json: beside the design unasked, of another folder by --project, any file by --config.
void TestCheckCommand::settingsOfAProject()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"calm"_s));
    QVERIFY(!write(u"calm/schema.sql"_s, "create table a (id bigint primary key, price real);").isEmpty());
    QVERIFY(!write(u"calm/howdah.json"_s, "{\"howdah\": 1, \"name\": \"Calm\", \"schema\": \"schema.sql\"}").isEmpty());
    const QString project = m_folder.filePath(u"calm"_s);
    const QStringList only{u"--only"_s, u"D-ty-3"_s};
    QCOMPARE(run(QStringList{project} + only).code, 1);
    const QString settings = write(u"calm/checks.json"_s, "{\"rules\": {\"float_amount\": \"off\"}}");
    const Outcome off = run(QStringList{project} + only);
    QVERIFY2(off.code == 0, off.out.constData());
    const QString file = project + u"/schema.sql"_s;
    QCOMPARE(run(QStringList{file} + only).code, 1);
    QCOMPARE(run(QStringList{file, u"--project"_s, project} + only).code, 0);
    QCOMPARE(run(QStringList{file, u"--config"_s, settings} + only).code, 0);
    QCOMPARE(run(QStringList{file, u"--config"_s, u"/nowhere/checks.json"_s} + only).code, 3);
    QVERIFY(!write(u"calm/checks.json"_s, "{\"rules\": {\"float_amounts\": \"off\"}}").isEmpty());
    const Outcome wrong = run(QStringList{project} + only);
    QCOMPARE(wrong.code, 3);
    QVERIFY2(wrong.err.contains("float_amounts") && wrong.err.contains("checks.json"), wrong.err.constData());
}

void TestCheckCommand::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no source") << QStringList{};
    QTest::newRow("no such group") << QStringList{m_shop, u"--only"_s, u"nonsense"_s};
    QTest::newRow("no such mode") << QStringList{m_shop, u"--data"_s, u"some"_s};
    QTest::newRow("no such format") << QStringList{m_shop, u"--format"_s, u"pdf"_s};
}

void TestCheckCommand::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
}

void TestCheckCommand::sqlThatDoesNotRun()
{
    const QString broken = write(u"broken.sql"_s, "create table a (id int);\ncreat table b;\n");
    const Outcome outcome = run({broken, u"-o"_s, m_folder.filePath(u"never"_s)});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains("broken.sql:2"), outcome.err.constData());
    QVERIFY(!QFile::exists(m_folder.filePath(u"never"_s)));
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
