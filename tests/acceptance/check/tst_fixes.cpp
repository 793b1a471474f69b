// SPDX-License-Identifier: Apache-2.0
// Every fix that a check offers, executed on rows by the plan that the window and the command line make of it.
#include "catalog/introspector.h"
#include "check/registry.h"
#include "plan/script.h"
#include "server/libpq/opensession.h"
#include "service/checkrun.h"
#include "service/comparison/changeplan.h"
#include "service/proof/rowseeder.h"
#include "support/loadschema.h"
#include "support/schemaproof.h"
#include "support/testserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Howdah;

namespace {

struct State {
    std::shared_ptr<const Database> schema;
    Check::Findings findings;
    QHash<QString, qint64> rows;
    std::map<SchemaProof::HashedColumn, QString> values;
    QStringList dump;
};

QString nameOf(const Check::Finding &finding)
{
    return finding.rule + u" on "_s + display(finding.object);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList names(const Check::Findings &findings)
{
    QStringList list;
    for (const Check::Finding &finding : findings)
        if (finding.severity != Check::Severity::Fact)
            list << nameOf(finding);
    list.sort();
    return list;
}

/// Whether the schema has by now what the change asks for.
bool isDone(const Change &change, const Database &database)
{
    const std::optional<Object> there = objectOf(database, refOf(change.after ? *change.after : *change.before));
    return change.after ? there && (*there == *change.after || !change.before) : !there;
}

} // namespace

class TestFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyFix_data() { cases(); }
    void everyFix();
    void together_data() { cases(); }
    void together();
    void everyCheckThatOffersAFixHasACase();

private:
    static bool isWhole() { return qEnvironmentVariable("HOWDAH_FIXES") == u"all"; }
    void cases();
    QString answer(const QString &database, const QString &query);
    QString lookAgain(const QString &database, const Check::Finding &finding);
    void read(const QString &rule, const QString &script);
    QString prepare(const QString &file, const QString &database);
    QString look(const QString &database, State *state, bool checked = true);
    QString tryFix(const QString &original, const Check::Finding &finding);
    QString tryAll(const QString &original, bool backwards);
    QString news(const State &before, const State &after);

    TestServer m_server;
    std::optional<SchemaProof> m_proof;
    QString m_rule, m_zone;
    QStringList m_then; ///< queries that hold after the fixes
    QStringList m_table;
    QSet<QString> m_tried, m_offered;
};

void TestFixes::initTestCase()
{
    QVERIFY2(m_server.start("track_counts = on\nautovacuum = off\nfsync = off\ntimezone = 'America/New_York'\n"),
        qPrintable(m_server.error()));
    m_proof.emplace(m_server.server());
}

void TestFixes::cleanupTestCase()
{
    m_table.sort();
    fprintf(stdout, "%s\n", qPrintable(m_table.join(u'\n')));
    fflush(stdout);
}

/// Schemas of this test's own, tests/data/fixes/CHECK[.what].sql, and, when HOWDAH_FIXES is "all", the fixtures of the
/// checks: with these it takes the better part of an hour.
void TestFixes::cases()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("file");
    const QString data = QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/");
    for (const QString &rule :
        !isWhole() ? QStringList() : QDir(data + u"checks"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qPrintable(rule)) << rule << data + u"checks/"_s + rule + u"/bad.sql"_s;
    for (const QString &file : QDir(data + u"fixes"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.chopped(4))) << file.section(u'.', 0, 0) << data + u"fixes/"_s + file;
}

/// A database of that script with rows in it, and fresh statistics.
QString TestFixes::prepare(const QString &file, const QString &database)
{
    if (QString error = loadScript(m_server, database, contents(file)); !error.isEmpty())
        return error;
    {
        const auto session = m_proof->open(database);
        const auto schema = session ? introspect(*session) : failure(ErrorKind::Connection, u"no session"_s);
        if (!schema)
            return toText(schema.error());
        qint64 rows = 0;
        for (const qint64 count : SchemaProof::rowCounts(*session))
            rows += count;
        if (rows == 0)
            if (const auto seeded = seedRows(*session, **schema); !seeded)
                return toText(seeded.error());
    }
    return contents(file).contains("-- never analysed") ? QString() : m_proof->run(database, u"analyze;"_s);
}

/// The one value of a query; what the server says instead.
QString TestFixes::answer(const QString &database, const QString &query)
{
    const auto session = m_proof->open(database);
    if (!session)
        return u"no session"_s;
    if (const auto path = session->query(u"set search_path = public"_s); !path)
        return toText(path.error());
    const auto rows = session->query(query);
    return !rows ? toText(rows.error()) : rows->count() == 1 ? rows->text(0, 0) : u"%1 rows"_s.arg(rows->count());
}

/// What is wrong with the query of a finding.
QString TestFixes::lookAgain(const QString &database, const Check::Finding &finding)
{
    const auto session = m_proof->open(database);
    const auto shown = session ? session->query(finding.query) : failure(ErrorKind::Connection, u"no session"_s);
    return !shown ? toText(shown.error()) : shown->count() == 0 ? u"no rows"_s : QString();
}

/// What the script says of itself: "-- zone: Europe/Berlin", "-- then: select …".
void TestFixes::read(const QString &rule, const QString &script)
{
    m_rule = rule;
    m_zone.clear();
    m_then.clear();
    for (const QString &line : script.split(u'\n'))
        if (line.startsWith(u"-- zone: "))
            m_zone = line.mid(9);
        else if (line.startsWith(u"-- then: "))
            m_then << line.mid(9);
}

/// What is there; `checked`: with what the checks find.
QString TestFixes::look(const QString &database, State *state, bool checked)
{
    state->dump = m_proof->dump(database);
    ConnectionSpec spec;
    spec.conninfo = m_proof->conninfo(database);
    const auto session = openSession(spec);
    if (!session)
        return toText(session.error());
    const auto schema = introspect(**session);
    if (!schema)
        return toText(schema.error());
    state->schema = *schema;
    state->rows = SchemaProof::rowCounts(**session);
    state->values = SchemaProof::valueHashes(**session);
    if (!checked)
        return {};
    Check::Settings settings;
    settings.data = Check::DataMode::Full;
    settings.statisticsDays = 0;
    settings.timeZone = m_zone;
    const auto source = parsedSource(m_proof->conninfo(database));
    if (!source)
        return toText(source.error());
    const auto checklist = checkSource(*source, nullptr, settings);
    if (!checklist)
        return toText(checklist.error());
    state->findings.clear();
    for (const Check::Group &group : checklist->groups)
        for (const Check::Item &item : group.items)
            state->findings.insert(state->findings.end(), item.findings.begin(), item.findings.end());
    for (const Check::Finding &finding : state->findings)
        if (!finding.fix.empty())
            m_offered << finding.rule;
    return {};
}

/// Findings that were not there before. What an index is for is seen when it was there for a while.
QString TestFixes::news(const State &before, const State &after)
{
    QStringList fresh = names(after.findings);
    for (const QString &name : names(before.findings))
        fresh.removeOne(name);
    fresh.removeIf([&](const QString &name) {
        return name.startsWith(u"index_unused on ")
            && !std::ranges::any_of(
                before.schema->indexes, [&](const Index &i) { return name.endsWith(display(refOf(i))); });
    });
    return fresh.join(u", "_s);
}

/// What is wrong with a finding's fix; nothing when it holds.
QString TestFixes::tryFix(const QString &original, const Check::Finding &finding)
{
    const QString database = u"fix_copy"_s;
    if (QString error = m_proof->create(database, original); !error.isEmpty())
        return error;
    State before, after, back;
    if (QString error = look(database, &before); !error.isEmpty())
        return error;
    Database wanted = *before.schema;
    for (const Change &change : finding.fix)
        if (const auto applied = apply(change, wanted); !applied)
            return u"does not fit: "_s + toText(applied.error());
    PlanRequest request{before.schema, std::make_shared<const Database>(wanted), true, true, {}};
    request.options.online = true;
    request.options.timeZone = m_zone;
    const ChangePlan plan = changePlan(request);
    if (plan.trip.up.isEmpty())
        return u"does nothing"_s;
    if (finding.fixSql != toScript(plan.trip.up))
        return u"the SQL that is shown is another:\n"_s + finding.fixSql + u"\nfor\n"_s + toScript(plan.trip.up);
    ScriptOptions options;
    options.guards = GuardStyle::Stop;
    if (QString error = m_proof->run(database, toScript(plan.trip.up, options)); !error.isEmpty())
        return u"fails: "_s + error.section(u'\n', 0, 1);
    if (QString error = m_proof->run(database, u"analyze;"_s); !error.isEmpty())
        return error;
    if (QString error = look(database, &after); !error.isEmpty())
        return error;
    if (std::ranges::any_of(
            after.findings, [&](const Check::Finding &other) { return nameOf(other) == nameOf(finding); }))
        return u"the finding is still there"_s;
    if (const QString worse = news(before, after); !worse.isEmpty())
        return u"brings "_s + worse;
    if (after.rows != before.rows)
        return u"rows are lost"_s;
    for (const QString &query : std::as_const(m_then))
        if (const QString fault = answer(database, query); finding.rule == m_rule && fault != u"t")
            return query + u": "_s + fault;
    if (std::ranges::any_of(after.schema->indexes, [](const Index &index) { return !index.valid; })
        && std::ranges::all_of(before.schema->indexes, &Index::valid))
        return u"leaves an invalid index"_s;
    if (QString error = m_proof->run(database, toScript(plan.trip.down, options)); !error.isEmpty())
        return u"no way back: "_s + error.section(u'\n', 0, 1);
    if (QString error = look(database, &back, false); !error.isEmpty())
        return error;
    if (back.dump != before.dump)
        return u"the way back differs: "_s + dumpDifference(back.dump, before.dump);
    if (back.rows != before.rows || back.values != before.values)
        return u"the way back has other rows"_s;
    return {};
}

void TestFixes::everyFix()
{
    QFETCH(QString, rule);
    QFETCH(QString, file);
    const QString database = u"fix_original"_s, script = QString::fromUtf8(contents(file));
    read(rule, script);
    QString error = prepare(file, database);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    State state;
    error = look(database, &state);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QStringList wrong;
    int found = 0, offered = 0;
    for (const Check::Finding &finding : state.findings) {
        found += finding.rule == rule ? 1 : 0;
        // The query shows what it is about.
        if (const QString fault = lookAgain(database, finding); !fault.isEmpty())
            wrong << nameOf(finding) + u": look again: "_s + fault;
        if (finding.rule == rule && !finding.fix.empty())
            ++offered;
        if (finding.rule != rule || finding.fix.empty())
            continue; // those of other checks have cases of their own, and are tried together here
        const QString fault = tryFix(database, finding);
        m_tried << finding.rule;
        m_table << u"%1 | %2 | %3 | %4"_s.arg(finding.rule, -28)
                       .arg(QLatin1StringView(QTest::currentDataTag()), -28)
                       .arg(display(finding.object), -34)
                       .arg(fault.isEmpty() ? u"held"_s : fault.section(u'\n', 0, 0));
        if (!fault.isEmpty())
            wrong << nameOf(finding) + u": "_s + fault;
    }
    if (script.contains(u"-- no finding"))
        QVERIFY2(found == 0, "a finding where there is none");
    else
        QVERIFY2(found > 0, "no finding: the case tries nothing");
    if (script.contains(u"-- no fix"))
        QVERIFY2(found > 0 && offered == 0, "a fix is offered where none can work");
    if (script.contains(u"-- a fix"))
        QVERIFY2(offered > 0, "no fix is offered where one works");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// All fixes of a schema at once; what is still found afterwards is fixed again, until nothing is offered.
QString TestFixes::tryAll(const QString &original, bool backwards)
{
    const QString database = u"fix_copy"_s;
    if (QString error = m_proof->create(database, original); !error.isEmpty())
        return error;
    State first, state;
    if (QString error = look(database, &first); !error.isEmpty())
        return error;
    state = first;
    for (int round = 0; round < 4; ++round) {
        Database wanted = *state.schema;
        Check::Findings findings = state.findings;
        std::erase_if(findings, [&](const Check::Finding &finding) {
            return finding.fix.empty() || (round > 0 && finding.rule == u"index_unused");
        });
        if (backwards)
            std::ranges::reverse(findings);
        if (findings.empty())
            return {};
        for (const Check::Finding &finding : findings) {
            Database with = wanted;
            const bool fits = std::ranges::all_of(finding.fix,
                [&](const Change &change) { return apply(change, with).has_value() || isDone(change, with); });
            if (fits)
                wanted = with; // else another one has changed the same thing: it is asked again in the next round
        }
        PlanRequest request{state.schema, std::make_shared<const Database>(wanted), true, true, {}};
        request.options.online = true;
        const ChangePlan plan = changePlan(request);
        if (QString error = m_proof->run(database, toScript(plan.trip.up)); !error.isEmpty())
            return u"together they fail: "_s + error.section(u'\n', 0, 1);
        if (QString error = m_proof->run(database, u"analyze;"_s); !error.isEmpty())
            return error;
        if (QString error = look(database, &state); !error.isEmpty())
            return error;
        if (const QString worse = news(first, state); !worse.isEmpty())
            return u"together they bring "_s + worse;
        if (state.rows != first.rows)
            return u"together they lose rows"_s;
    }
    return u"they never come to an end: "_s + names(state.findings).join(u", "_s);
}

void TestFixes::together()
{
    if (!isWhole())
        return qInfo("left out: all fixes of a schema at once, in both orders (HOWDAH_FIXES=all)");
    QFETCH(QString, rule);
    QFETCH(QString, file);
    read(rule, QString::fromUtf8(contents(file)));
    const QString database = u"fix_original"_s;
    const QString error = prepare(file, database);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    for (const bool backwards : {false, true}) {
        const QString fault = tryAll(database, backwards);
        QVERIFY2(fault.isEmpty(), qPrintable((backwards ? u"backwards, "_s : QString()) + fault));
    }
}

void TestFixes::everyCheckThatOffersAFixHasACase()
{
    if (!isWhole())
        return qInfo("left out: it needs every fixture (HOWDAH_FIXES=all)");
    QCOMPARE(QStringList((m_offered - m_tried).values()), QStringList());
    QVERIFY2(m_tried.size() >= 30, qPrintable(QString::number(m_tried.size())));
}

QTEST_GUILESS_MAIN(TestFixes)
#include "tst_fixes.moc"
