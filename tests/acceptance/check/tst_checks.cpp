// SPDX-License-Identifier: Apache-2.0
#include "catalog/introspector.h"
#include "check/help.h"
#include "check/registry.h"
#include "check/runner.h"
#include "server/libpq/opensession.h"
#include "service/checkrun.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Howdah;

/// Every check on its own bad and good schema, on a real server, with all that a run may read.
class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCheckHasItsPage_data();
    void everyCheckHasItsPage();
    void everyItemHasItsPage();
    void fixtures_data();
    void fixtures();
    void columnsWithoutVarietyAreReadOnce();

private:
    QStringList found(const QString &rule, const QString &variant, QString *error);

    TestServer m_server;
};

namespace {

QString dataFolder(const QString &rule)
{
    return QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/checks/") + rule;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What no schema of a plain PostgreSQL can show: the settings of pgvector's indexes.
bool needsExtension(const QString &rule)
{
    return rule == u"vector_index_settings"_s;
}

} // namespace

void TestChecks::initTestCase()
{
    QVERIFY2(m_server.start("track_counts = on\nautovacuum = off\nfsync = off\n"), qPrintable(m_server.error()));
}

void TestChecks::everyCheckHasItsPage_data()
{
    QTest::addColumn<QString>("id");
    for (const Check::Rule &rule : Check::rules())
        QTest::newRow(qPrintable(rule.id)) << rule.id;
}

void TestChecks::everyCheckHasItsPage()
{
    QFETCH(QString, id);
    const QString page = Check::helpPage(id);
    QVERIFY2(page.startsWith(u"# "_s), "no help page");
    for (const QString &part : {u"**What.**"_s, u"**Why.**"_s, u"**Fix.**"_s, u"**Evidence.**"_s})
        QVERIFY2(page.contains(part), qPrintable(part));
    if (!needsExtension(id))
        for (const QString &file : {u"/bad.sql"_s, u"/good.sql"_s, u"/expected.json"_s})
            QVERIFY2(QFile::exists(dataFolder(id) + file), qPrintable(file));
}

void TestChecks::everyItemHasItsPage()
{
    for (const QString &key : Check::selectableKeys())
        if (key.contains(u'-'))
            QVERIFY2(Check::helpPage(key).startsWith(u"# "_s), qPrintable(key));
}

void TestChecks::fixtures_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &folder : QDir(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/checks"))
             .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qPrintable(folder)) << folder;
}

/// "kind name" of everything the check finds in its fixture.
QStringList TestChecks::found(const QString &rule, const QString &variant, QString *error)
{
    const QString database = rule + u'_' + variant;
    *error = loadScript(m_server, database, contents(dataFolder(rule) + u'/' + variant + u".sql"_s));
    if (!error->isEmpty())
        return {};
    ConnectionSpec spec;
    spec.conninfo = m_server.conninfo(database);
    const Result<std::unique_ptr<Session>> session = openSession(spec);
    if (!session) {
        *error = toText(session.error());
        return {};
    }
    const Result<std::shared_ptr<const Database>> schema = introspect(**session);
    if (!schema) {
        *error = toText(schema.error());
        return {};
    }
    Check::Settings settings;
    settings.data = Check::DataMode::Full;
    settings.statisticsDays = 0;
    settings.mandatoryColumns = {u"tenant_id"_s};
    settings.miner = minerFor(*schema, settings.data, {});
    for (const Check::Rule &row : Check::rules())
        if (row.id == rule)
            settings.only = {row.item};
    const Result<Check::Checklist> checklist = Check::run(*schema, session->get(), settings);
    if (!checklist) {
        *error = toText(checklist.error());
        return {};
    }
    QStringList objects;
    for (const Check::Group &group : checklist->groups)
        for (const Check::Item &item : group.items) {
            if (item.note.contains(u"the rest"_s))
                *error = item.note;
            for (const Check::Finding &finding : item.findings) {
                if (finding.rule != rule)
                    continue;
                objects << kindWord(finding.object.kind) + u' ' + display(finding.object);
                // A fix must fit the schema it is for.
                Database copy = **schema;
                for (const Change &change : finding.fix)
                    if (const Result<void> applied = apply(change, copy); !applied)
                        *error = display(finding.object) + u": "_s + toText(applied.error());
                if (finding.message.isEmpty() || finding.message.contains(u"%1"_s) || finding.message.contains(u'{'))
                    *error = u"message: "_s + finding.message;
            }
        }
    objects.sort();
    return objects;
}

void TestChecks::fixtures()
{
    QFETCH(QString, id);
    QVERIFY2(std::ranges::any_of(Check::rules(), [&](const Check::Rule &rule) { return rule.id == id; }),
        "a fixture of no check");
    QStringList expected;
    for (const QJsonValue &object :
        QJsonDocument::fromJson(contents(dataFolder(id) + u"/expected.json"_s)).object()[u"objects"_s].toArray())
        expected << object.toString();
    QVERIFY(!expected.isEmpty());
    QString error;
    const QStringList bad = found(id, u"bad"_s, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(bad, expected);
    const QStringList good = found(id, u"good"_s, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(good, QStringList());
}

/// Of nine counters that are all 0 each is the sum and the product of any two others; that is no reason to read the
/// table for every pair of them.
void TestChecks::columnsWithoutVarietyAreReadOnce()
{
    const QString wrong = loadScript(m_server, u"counters"_s,
        "create table counters (id int primary key, calls int default 0, clicks int default 0, likes int default 0, "
        "replies int default 0, returns int default 0, sales int default 0, shares int default 0, views int default 0, "
        "visits int default 0);\n"
        "insert into counters select n from generate_series(1, 100) n;\n");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    ConnectionSpec spec;
    spec.conninfo = m_server.conninfo(u"counters"_s);
    const Result<std::unique_ptr<Session>> session = openSession(spec);
    QVERIFY(session);
    const Result<std::shared_ptr<const Database>> schema = introspect(**session);
    QVERIFY(schema);
    Check::Settings settings;
    settings.data = Check::DataMode::Full;
    settings.only = {u"D-nf-3"_s};
    int told = 0; // before each check and each query that reads rows
    const auto count = [&told](int, int, const QString &) { return ++told > 0; };
    const Result<Check::Checklist> checklist = Check::run(*schema, session->get(), settings, count);
    QVERIFY2(checklist, qPrintable(checklist ? QString() : toText(checklist.error())));
    QVERIFY2(told > 5 && told < 20, qPrintable(QString::number(told)));
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
