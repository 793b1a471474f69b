// SPDX-License-Identifier: Apache-2.0
// What a run could not look at is said: no statistics, no rows, no rights, row security, locks; and what it reads is
// bounded and leaves no trace.
#include "check/report/report.h"
#include "server/libpq/opensession.h"
#include "service/checkrun.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Howdah;
using Check::DataMode;
using Check::ItemState;

class TestNotMeasured : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neverAnalysed();
    void emptyTablesPassNothing();
    void rowsAreMeasuredInFull();
    void withoutRights();
    void rowSecurity();
    void lockedTable();
    void everyFormatSaysIt();
    void aSampleIsBounded();
    void readingLeavesNoTrace();
    void aSampleProvesNothing();
    void aBuildIsNotInvalid();

private:
    QString load(const QString &database, const QByteArray &script);
    Check::Checklist checked(const QString &database, DataMode data, const QString &role = u"postgres"_s);
    std::unique_ptr<Session> open(const QString &database) const;
    static const Check::Item &item(const Check::Checklist &checklist, QStringView id);
    static QStringList gaps(const Check::Item &item);
    static QStringList rules(const Check::Item &item);

    TestServer m_server;
};

void TestNotMeasured::initTestCase()
{
    QVERIFY2(m_server.start("fsync = off\nautovacuum = off\ntrack_counts = on\n"), qPrintable(m_server.error()));
    const QString error = loadScript(m_server, u"roles"_s, "create role reader login;");
    QVERIFY2(error.isEmpty(), qPrintable(error));
}

QString TestNotMeasured::load(const QString &database, const QByteArray &script)
{
    return loadScript(m_server, database, script);
}

std::unique_ptr<Session> TestNotMeasured::open(const QString &database) const
{
    ConnectionSpec spec;
    spec.conninfo = m_server.conninfo(database);
    spec.readOnly = false;
    auto session = openSession(spec);
    return session ? std::move(*session) : nullptr;
}

Check::Checklist TestNotMeasured::checked(const QString &database, DataMode data, const QString &role)
{
    const QString conninfo = m_server.conninfo(database) + u" user="_s + role;
    const auto source = parsedSource(conninfo);
    if (!source)
        qFatal("%s", qPrintable(toText(source.error())));
    Check::Settings settings;
    settings.data = data;
    settings.statisticsDays = 0;
    const auto checklist = checkSource(*source, nullptr, settings);
    if (!checklist)
        qFatal("%s", qPrintable(toText(checklist.error())));
    return *checklist;
}

const Check::Item &TestNotMeasured::item(const Check::Checklist &checklist, QStringView id)
{
    for (const Check::Group &group : checklist.groups)
        for (const Check::Item &item : group.items)
            if (item.id == id)
                return item;
    qFatal("no item");
}

QStringList TestNotMeasured::gaps(const Check::Item &item)
{
    QStringList list;
    for (const Check::Gap &gap : item.gaps)
        list << display(gap.object) + u": "_s + gap.reason;
    return list;
}

QStringList TestNotMeasured::rules(const Check::Item &item)
{
    QStringList list;
    for (const Check::Finding &finding : item.findings)
        list << finding.rule + u' ' + display(finding.object);
    return list;
}

void TestNotMeasured::neverAnalysed()
{
    const QString error = load(u"raw"_s,
        "create table t (id bigint primary key, name text, email text);"
        "insert into t select n, 'n', n || '@example.org' from generate_series(1, 500) n;");
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const Check::Checklist checklist = checked(u"raw"_s, DataMode::None);
    for (const QString &id : {u"D-co-1"_s, u"D-co-2"_s}) {
        QCOMPARE(item(checklist, id).state, ItemState::NotMeasured);
        QCOMPARE(gaps(item(checklist, id)), QStringList{u"public.t: never analysed"_s});
    }
}

void TestNotMeasured::emptyTablesPassNothing()
{
    const QString error = load(u"void"_s,
        "create table t (id bigint primary key, name text, email text, mail_id bigint);"
        "create table mail (id bigint primary key); analyze;");
    QVERIFY2(error.isEmpty(), qPrintable(error));
    for (const DataMode data : {DataMode::Sample, DataMode::Full}) {
        const Check::Checklist checklist = checked(u"void"_s, data);
        for (const QString &id : {u"D-nf-1"_s, u"D-ty-5"_s, u"D-co-1"_s, u"D-co-2"_s})
            QCOMPARE(item(checklist, id).state, ItemState::NotMeasured);
        QVERIFY2(gaps(item(checklist, u"D-nf-1"_s)).contains(u"public.t: has no rows"_s),
            qPrintable(gaps(item(checklist, u"D-nf-1"_s)).join(u'\n')));
        QVERIFY(checklist.notMeasured() >= 4);
    }
}

void TestNotMeasured::rowsAreMeasuredInFull()
{
    const Check::Checklist checklist = checked(u"raw"_s, DataMode::Full);
    // Values that stand for none are known from the server's statistics alone.
    QCOMPARE(gaps(item(checklist, u"D-co-1"_s)), QStringList{u"public.t: never analysed"_s});
    QCOMPARE(rules(item(checklist, u"D-co-1"_s)),
        (QStringList{u"column_never_null public.t.email"_s, u"column_never_null public.t.name"_s}));
    QCOMPARE(rules(item(checklist, u"D-co-2"_s)), QStringList{u"unique_by_values public.t.email"_s});
}

void TestNotMeasured::withoutRights()
{
    const QString error = load(u"rights"_s,
        "create table open (id bigint primary key, day text);"
        "create table shut (id bigint primary key, day text, n int generated by default as identity);"
        "insert into open select n, '2024-01-' || 10 + n % 20 from generate_series(1, 500) n;"
        "insert into shut select n, '2024-01-' || 10 + n % 20 from generate_series(1, 500) n;"
        "grant select on open to reader; analyze;");
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const Check::Checklist checklist = checked(u"rights"_s, DataMode::Sample, u"reader"_s);
    // One table that may not be read ends nothing for the others.
    const Check::Item &types = item(checklist, u"D-ty-1"_s);
    QCOMPARE(rules(types), QStringList{u"text_holds_dates public.open.day"_s});
    QCOMPARE(gaps(types), QStringList{u"public.shut: this role may not read it"_s});
    QVERIFY(gaps(item(checklist, u"D-co-1"_s)).contains(u"public.shut: this role may not read it"_s));
    QVERIFY(gaps(item(checklist, u"D-pk-2"_s)).contains(u"public.shut_n_seq: this role may not read it"_s));
    QCOMPARE(item(checklist, u"D-nf-1"_s).state, ItemState::NotMeasured);
}

void TestNotMeasured::rowSecurity()
{
    const QString error = load(u"rls"_s,
        "create table customer (id bigint primary key); insert into customer select generate_series(1, 500);"
        "create table review (id bigint primary key, customer_id bigint, tenant int not null);"
        "insert into review select n, n, case when n <= 500 then 1 else 2 end from generate_series(1, 2000) n;"
        "alter table review enable row level security;"
        "create policy own on review using (tenant = 1);"
        "grant select on customer, review to reader; analyze;");
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const Check::Checklist checklist = checked(u"rls"_s, DataMode::Full, u"reader"_s);
    const Check::Item &keys = item(checklist, u"D-fk-1"_s);
    QVERIFY2(!rules(keys).join(u' ').contains(u"proved"), qPrintable(rules(keys).join(u'\n')));
    QCOMPARE(gaps(keys), QStringList{u"public.review: row security hides rows from this role"_s});
}

void TestNotMeasured::lockedTable()
{
    const auto holder = open(u"rights"_s);
    QVERIFY(holder);
    QVERIFY(holder->execute(u"begin; lock table public.shut in access exclusive mode"_s));
    const Check::Checklist checklist = checked(u"rights"_s, DataMode::Sample);
    const Check::Item &types = item(checklist, u"D-ty-1"_s);
    QVERIFY(rules(types).contains(u"text_holds_dates public.open.day"_s)); // what is not locked is still looked at
    QVERIFY2(
        gaps(types).contains(u"public.shut: another session has locked it"_s), qPrintable(gaps(types).join(u'\n')));
    QVERIFY(types.state != ItemState::Pass);
}

void TestNotMeasured::everyFormatSaysIt()
{
    const Check::Checklist checklist = checked(u"rights"_s, DataMode::Sample, u"reader"_s);
    const QString reason = u"this role may not read it"_s;
    for (const QString &report :
        {Check::textReport(checklist), Check::htmlReport(checklist), Check::markdownReport(checklist).remove(u'\\')}) {
        QVERIFY2(report.contains(u"not measured: "_s + reason + u": public.shut"_s), qPrintable(report));
        QVERIFY(report.contains(u"%1 object(s) could not be measured."_s.arg(checklist.notMeasured())));
        QVERIFY2(report.contains(u"select count(v) as values_read"_s), qPrintable(report));
        QVERIFY2(report.contains(u"ALTER TABLE"_s), qPrintable(report));
    }
    const QJsonObject json = QJsonDocument::fromJson(Check::jsonReport(checklist)).object();
    QCOMPARE(json[u"notMeasured"_s].toInt(), checklist.notMeasured());
    QVERIFY(json[u"counts"_s].toObject()[u"not measured"_s].toInt() > 0);
    int named = 0;
    for (const QJsonValue &group : json[u"groups"_s].toArray())
        for (const QJsonValue &item : group.toObject()[u"items"_s].toArray()) {
            named += int(item.toObject()[u"notMeasured"_s].toArray().size());
            for (const QJsonValue &finding : item.toObject()[u"findings"_s].toArray()) {
                QVERIFY(!finding.toObject()[u"query"_s].toString().isEmpty());
                // The SQL stays where rows stand in the way of the fix, and the note says so.
                QVERIFY(!finding.toObject()[u"fixSql"_s].toString().isEmpty()
                    || finding.toObject()[u"fix"_s].toArray().isEmpty());
                QVERIFY(finding.toObject()[u"fixSql"_s].toString().isEmpty()
                    || !finding.toObject()[u"fix"_s].toArray().isEmpty()
                    || !finding.toObject()[u"fixNote"_s].toString().isEmpty());
            }
        }
    QVERIFY(named >= checklist.notMeasured());
}

void TestNotMeasured::aSampleIsBounded()
{
    const QString error = load(u"big"_s,
        "create table t (id bigint primary key, day text, t_id bigint);"
        "insert into t select n, 'd', n from generate_series(1, 300000) n;"
        "grant select on t to reader;");
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const auto session = open(u"big"_s);
    const QString counted = u"select coalesce(sum(seq_tup_read), 0)::int8 from pg_stat_user_tables"_s;
    const auto read = [&] {
        (void)session->query(u"select pg_stat_force_next_flush()"_s);
        const auto rows = session->query(counted);
        return rows ? rows->integer(0, 0) : -1;
    };
    for (const char *state : {"select 1", "update pg_class set reltuples = 10, relpages = 1 where relname = 't'"}) {
        QVERIFY(session->query(QLatin1String(state)));
        QVERIFY(session->query(u"select pg_stat_reset()"_s));
        const Check::Checklist checklist = checked(u"big"_s, DataMode::Sample, u"reader"_s);
        QTRY_VERIFY(read() > 0); // the server counts a little later
        QVERIFY2(read() <= 60000, qPrintable(QString::number(read())));
        QVERIFY(!item(checklist, u"D-ty-1"_s).subjectText.isEmpty());
    }
}

void TestNotMeasured::readingLeavesNoTrace()
{
    const auto session = open(u"raw"_s);
    const QString counted = u"select coalesce(sum(seq_scan + seq_tup_read), 0)::int8 from pg_stat_user_tables"_s;
    QVERIFY(session->query(u"select pg_stat_reset()"_s));
    const auto before = session->query(counted);
    (void)checked(u"raw"_s, DataMode::Full);
    QTest::qWait(1500);
    const auto after = session->query(counted);
    QVERIFY(before && after);
    QCOMPARE(after->integer(0, 0), before->integer(0, 0));
}

void TestNotMeasured::aSampleProvesNothing()
{
    const QString error = load(u"part"_s,
        "create table customer (id bigint primary key); insert into customer select generate_series(1, 50);"
        "create table review (id bigint primary key, customer_id bigint);"
        "insert into review select n, case when n <= 30000 then 1 + n % 50 else 99 end from generate_series(1, 30010) "
        "n;");
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const Check::Checklist sample = checked(u"part"_s, DataMode::Sample);
    const Check::Item &keys = item(sample, u"D-fk-1"_s);
    QCOMPARE(rules(keys), QStringList{u"fk_missing_proved public.review.customer_id"_s});
    QCOMPARE(keys.findings.front().severity, Check::Severity::Attention);
    QVERIFY2(keys.findings.front().message.contains(u"that was read"_s), qPrintable(keys.findings.front().message));
    // The orphans that the sample missed are counted before a fix is offered.
    QVERIFY(keys.findings.front().fix.empty());
    QVERIFY2(keys.findings.front().fixNote.contains(u"10"_s), qPrintable(keys.findings.front().fixNote));
    const Check::Checklist full = checked(u"part"_s, DataMode::Full);
    QVERIFY(!item(full, u"D-fk-1"_s).findings.front().message.contains(u"Every"_s));
}

/// While CREATE INDEX CONCURRENTLY waits for a transaction its index is not valid.
void TestNotMeasured::aBuildIsNotInvalid()
{
    const auto blocker = open(u"raw"_s), builder = open(u"raw"_s);
    QVERIFY(blocker && builder);
    QVERIFY(blocker->execute(u"begin; update public.t set name = 'm' where id = 1"_s));
    std::jthread build([&] { (void)builder->query(u"create index concurrently t_name on public.t (name)"_s); });
    const auto watcher = open(u"raw"_s);
    QTRY_VERIFY(watcher->query(u"select from pg_index where not indisvalid"_s)->count() == 1);
    const Check::Checklist during = checked(u"raw"_s, DataMode::None);
    QVERIFY(blocker->execute(u"rollback"_s));
    build.join();
    bool found = false;
    for (const Check::Finding &finding : item(during, u"D-ix-5"_s).findings)
        if (finding.rule == u"index_invalid"_s) {
            found = true;
            QCOMPARE(finding.severity, Check::Severity::Fact);
            QVERIFY(finding.fix.empty());
        }
    QVERIFY(found);
    QVERIFY(item(during, u"D-ix-5"_s).state != ItemState::Fail);
}

QTEST_GUILESS_MAIN(TestNotMeasured)
#include "tst_notmeasured.moc"
