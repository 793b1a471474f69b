// SPDX-License-Identifier: Apache-2.0
// The checklist's normal forms on a server: verdicts from the rows, what was not measured, the query that asks again,
// and a person's words "rule" and "accident", kept in the project.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class TestNormalForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdicts();
    void everyFormat_data();
    void everyFormat();
    void withoutRows();
    void theQueryAsksAgain();
    void marks();
    void badMarks_data();
    void badMarks();
    void noRight();

private:
    CliRun check(const QStringList &more) const
    {
        return runCli(QStringList{u"check"_s, m_server.conninfo(u"forms"_s), u"--only"_s, u"nf"_s} + more);
    }
    static QJsonObject item(const CliRun &run, const QString &id);
    static QString objects(const QJsonObject &item);
    /// What was not measured, with the reasons.
    static QString gaps(const QJsonObject &item)
    {
        return item[u"note"_s].toString()
            + QString::fromUtf8(QJsonDocument(item[u"notMeasured"_s].toArray()).toJson(QJsonDocument::Compact));
    }

    TestServer m_server;
    QTemporaryDir m_project;
};

void TestNormalForms::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    const QString wrong = loadScript(m_server, u"forms"_s, R"(
create table customer (id int primary key, name text, zip text, city text);
insert into customer select n, 'customer ' || n, 10000 + n * 7 % 40, 'city ' || n * 7 % 40 % 17
    from generate_series(1, 600) n;
create table line (order_no int, product int, product_name text, quantity int, primary key (order_no, product));
insert into line select o, p, 'product ' || p % 23, 1 + abs(hashint4(o * 1000 + p)) % 13
    from generate_series(1, 200) o, generate_series(1, 40) p where abs(hashint4(o * 41 + p * 1009)) % 10 = 0;
create table plain (id int primary key, a int, b int);
insert into plain select n, n * 7919 % 101, n * 104729 % 97 from generate_series(1, 500) n;
create table nothing (id int primary key, a int, b int);
create table few (id int primary key, a int, b int);
insert into few values (1, 1, 1), (2, 1, 1), (3, 2, 2);
analyze;
create role reader login; grant usage on schema public to reader; grant select on plain, few, customer to reader;
)");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QJsonObject TestNormalForms::item(const CliRun &run, const QString &id)
{
    for (const QJsonValue &group : QJsonDocument::fromJson(run.out.toUtf8()).object()[u"groups"_s].toArray())
        for (const QJsonValue &item : group.toObject()[u"items"_s].toArray())
            if (item.toObject()[u"id"_s] == id)
                return item.toObject();
    return {};
}

QString TestNormalForms::objects(const QJsonObject &item)
{
    QStringList list;
    for (const QJsonValue &finding : item[u"findings"_s].toArray())
        list << finding[u"rule"_s].toString() + u' ' + finding[u"object"_s][u"name"_s].toString();
    return list.join(u", "_s);
}

void TestNormalForms::verdicts()
{
    for (const QString &data : {u"sample"_s, u"full"_s}) {
        const CliRun run = check({u"--data"_s, data, u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 1);
        const QJsonObject second = item(run, u"D-nf-2"_s), third = item(run, u"D-nf-3"_s);
        QCOMPARE(objects(second), u"dependency_on_key_part line"_s);
        QCOMPARE(second[u"state"_s].toString(), u"attention"_s);
        QCOMPARE(objects(third), u"dependency_transitive customer"_s);
        // What nobody could tell is named, with its reason.
        const QString note = gaps(third);
        QVERIFY2(note.contains(u"nothing"_s) && note.contains(u"no rows"_s) && note.contains(u"too few"_s)
                && !note.contains(u"plain"_s),
            qPrintable(note));
        const QJsonArray rows = third[u"findings"_s].toArray().first()[u"table"_s][u"rows"_s].toArray();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().toArray().at(0).toString(), u"zip"_s);
        QCOMPARE(rows.first().toArray().at(1).toString(), u"city"_s);
        QVERIFY2(rows.first().toArray().at(2).toString().contains(u"all 600 rows"_s), qPrintable(run.out));
    }
}

void TestNormalForms::everyFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"text", "json", "markdown", "html"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestNormalForms::everyFormat()
{
    QFETCH(QString, format);
    const CliRun run = check({u"--data"_s, u"sample"_s, u"--format"_s, format});
    QCOMPARE(run.code, 1);
    const QString text = QString(run.out).remove(u'\\');
    for (const QString &word : {u"zip"_s, u"city"_s, u"product_name"_s, u"600"_s, u"no rows"_s, u"bad_1"_s})
        QVERIFY2(text.contains(word), qPrintable(word + u"\n"_s + run.out));
}

void TestNormalForms::withoutRows()
{
    const CliRun run = check({u"--format"_s, u"json"_s});
    for (const QString &id : {u"D-nf-2"_s, u"D-nf-3"_s}) {
        QVERIFY(item(run, id)[u"state"_s].toString().startsWith(u"not "_s));
        QVERIFY(item(run, id)[u"state"_s].toString() != u"not applicable"_s);
        QVERIFY2(item(run, id)[u"note"_s].toString().contains(u"read rows"_s), qPrintable(run.out));
        QVERIFY(item(run, id)[u"findings"_s].toArray().isEmpty());
    }
}

void TestNormalForms::theQueryAsksAgain()
{
    const QJsonObject third = item(check({u"--data"_s, u"full"_s, u"--format"_s, u"json"_s}), u"D-nf-3"_s);
    const QJsonObject finding = third[u"findings"_s].toArray().first().toObject();
    const QString query = finding[u"query"_s].toString();
    QVERIFY(!query.isEmpty());
    QProcess psql;
    psql.start(TestServer::program(u"psql"_s), {u"-XAtd"_s, m_server.conninfo(u"forms"_s), u"-c"_s, query});
    QVERIFY(psql.waitForFinished());
    // Rows, left values, left values with several right ones.
    QCOMPARE(psql.readAllStandardOutput().trimmed(), QByteArray("zip -> city|600|40|0"));
}

void TestNormalForms::marks()
{
    const QString project = m_project.path(), kept = m_project.filePath(u"dependencies.json"_s);
    const auto fds = [&](const QStringList &more) {
        return runCli(
            QStringList{u"fds"_s, m_server.conninfo(u"forms"_s), u"customer"_s, u"--project"_s, project} + more);
    };
    // An accident is no rule: neither for the normal form nor for what is proposed, nor for the checklist.
    const CliRun accident = fds({u"--mark"_s, u"zip -> city: accident"_s});
    QVERIFY2(
        accident.code == 0 && accident.out.contains(u"BCNF"_s) && accident.out.contains(u"marked as an accident"_s),
        qPrintable(accident.out + accident.err));
    QFile file(kept);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("\"accident\"") && text.contains("\"zip\"") && text.endsWith("}\n"), text.constData());
    const CliRun checked = check({u"--data"_s, u"sample"_s, u"--format"_s, u"json"_s, u"--project"_s, project});
    QCOMPARE(objects(item(checked, u"D-nf-3"_s)), QString());
    QCOMPARE(objects(item(checked, u"D-nf-2"_s)), u"dependency_on_key_part line"_s);
    // A rule is one, whatever its evidence: of three rows, too.
    const CliRun rule = runCli({u"fds"_s, m_server.conninfo(u"forms"_s), u"few"_s, u"--project"_s, project, u"--mark"_s,
        u"a -> b: rule"_s, u"--format"_s, u"json"_s});
    QVERIFY2(rule.out.contains(u"\"normalForm\":\"2NF\""_s), qPrintable(rule.out + rule.err));
    QCOMPARE(
        objects(item(check({u"--data"_s, u"full"_s, u"--format"_s, u"json"_s, u"--project"_s, project}), u"D-nf-3"_s)),
        u"dependency_transitive few"_s);
    // And a rule that the rows contradict stays one, with the rows that contradict.
    const CliRun broken = runCli({u"fds"_s, m_server.conninfo(u"forms"_s), u"plain"_s, u"--project"_s, project,
        u"--mark"_s, u"\"a\" -> b: rule"_s});
    QVERIFY2(
        broken.out.contains(u"contradict"_s) && broken.out.contains(u"marked as a rule"_s), qPrintable(broken.out));
    // The other word takes the place of the first.
    fds({u"--mark"_s, u"zip -> city: rule"_s});
    QFile again(kept);
    QVERIFY(again.open(QIODevice::ReadOnly));
    const QByteArray later = again.readAll();
    QVERIFY2(!later.contains("accident") && later.count("\"zip\"") == 1, later.constData());
}

void TestNormalForms::badMarks_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("project");
    QTest::addColumn<int>("code");
    const QString folder = m_project.path();
    QTest::newRow("no project") << u"zip -> city: rule"_s << QString() << 2;
    QTest::newRow("no such project") << u"zip -> city: rule"_s << folder + u"/missing"_s << 3;
    QTest::newRow("no word") << u"zip -> city"_s << folder << 2;
    QTest::newRow("another word") << u"zip -> city: perhaps"_s << folder << 2;
    QTest::newRow("no left side") << u" -> city: rule"_s << folder << 2;
    QTest::newRow("no such column") << u"zip -> town: rule"_s << folder << 2;
}

void TestNormalForms::badMarks()
{
    QFETCH(QString, mark);
    QFETCH(QString, project);
    QFETCH(int, code);
    QStringList arguments{u"fds"_s, m_server.conninfo(u"forms"_s), u"customer"_s, u"--mark"_s, mark};
    if (!project.isEmpty())
        arguments << u"--project"_s << project;
    const CliRun run = runCli(arguments);
    QVERIFY2(run.code == code && run.out.isEmpty() && !run.err.isEmpty(), qPrintable(run.out + run.err));
}

/// A table that the role may not read is named; the others are judged all the same.
void TestNormalForms::noRight()
{
    const CliRun run = runCli({u"check"_s, m_server.conninfo(u"forms"_s) + u" user=reader"_s, u"--only"_s, u"nf"_s,
        u"--data"_s, u"sample"_s, u"--format"_s, u"json"_s});
    QCOMPARE(objects(item(run, u"D-nf-3"_s)), u"dependency_transitive customer"_s);
    const QString note = gaps(item(run, u"D-nf-2"_s));
    QVERIFY2(note.contains(u"line"_s) && note.contains(u"may not read"_s), qPrintable(note));
    QVERIFY(item(run, u"D-nf-2"_s)[u"state"_s].toString() != u"pass"_s);
}

QTEST_GUILESS_MAIN(TestNormalForms)
#include "tst_normalforms.moc"
