// SPDX-License-Identifier: Apache-2.0
#include "service/advise/adviser.h"

#include "base/words.h"
#include "check/checks/checks.h"
#include "sql/ddl/ddl.h"
#include "sql/quoting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

namespace {

/// What an entry written to one more index is taken to cost: one page, as a sequential read costs it. PostgreSQL's
/// planner counts nothing for it.
constexpr double entryCost = 1.0;

QString number(double value)
{
    return QLocale().toString(value, 'f', 0);
}

bool holds(const Index &index, const QString &column)
{
    return std::ranges::find(index.keys, column, &IndexKey::column) != index.keys.end()
        || std::ranges::find(index.include, column) != index.include.end()
        // Which columns an expression reads is not taken apart: any of them may be.
        || std::ranges::any_of(index.keys, [&](const IndexKey &key) { return key.expression.contains(column); })
        || index.predicate.contains(column);
}

} // namespace

Result<void> Adviser::planAll(const Workload &workload, Advice &advice)
{
    for (const WorkloadStatement &statement : workload.statements) {
        const Result<QJsonObject> plan = m_coster.plan(statement);
        if (!plan && (plan.error().kind != ErrorKind::Query || m_stop.stop_requested()))
            return std::unexpected(plan.error());
        if (!plan) {
            advice.notes << tr(QT_TRANSLATE_NOOP("Advise", "Not planned (%1): %2"))
                                .arg(plan.error().message, statement.sql.simplified().left(80));
            continue;
        }
        Planned planned{statement, planFacts(*plan)};
        for (QualifiedName &table : planned.facts.tables)
            table = rootOf(m_lookup, table);
        m_planned.push_back(std::move(planned));
        advice.statements.push_back(statement);
    }
    if (m_planned.empty())
        return failure(ErrorKind::Query,
            tr(QT_TRANSLATE_NOOP("Advise", "None of the statements can be planned on this schema.")), {},
            advice.notes.join(u'\n'));
    return {};
}

/// Different values of columns, a share of the rows made a number.
Result<void> Adviser::readDistinct()
{
    const Result<Rows> rows = m_coster.session().query(
        u"SELECT s.schemaname, s.tablename, s.attname, CASE WHEN s.n_distinct < 0 THEN -s.n_distinct * "
        "greatest(c.reltuples, 1) ELSE s.n_distinct END FROM pg_catalog.pg_stats s JOIN pg_catalog.pg_namespace n ON "
        "n.nspname = s.schemaname JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename "
        "WHERE s.schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY s.inherited"_s);
    if (!rows)
        return std::unexpected(rows.error());
    for (int row = 0; row < rows->count(); ++row)
        m_distinct[{rows->text(row, 0), rows->text(row, 1)}][rows->text(row, 2)] = rows->real(row, 3);
    return {};
}

/// The candidates that can make a difference to a statement: those of its tables.
Chosen Adviser::relevant(size_t statement, const Chosen &chosen) const
{
    Chosen list;
    for (const int candidate : chosen)
        if (std::ranges::contains(m_planned[statement].facts.tables, m_candidates[size_t(candidate)].relation))
            list.push_back(candidate);
    return list;
}

Result<Adviser::Answer> Adviser::answer(size_t statement, const Chosen &chosen)
{
    const auto key = std::pair(statement, relevant(statement, chosen));
    if (const auto known = m_answers.find(key); known != m_answers.end())
        return known->second;
    if (m_stop.stop_requested())
        return failure(ErrorKind::Cancelled, tr(QT_TRANSLATE_NOOP("Advise", "Cancelled.")));
    if (const Result<void> used = m_coster.use(key.second); !used)
        return std::unexpected(used.error());
    const Result<QJsonObject> plan = m_coster.plan(m_planned[statement].statement);
    if (!plan)
        return std::unexpected(plan.error());
    const PlanFacts facts = planFacts(*plan);
    Answer answer{facts.cost, {}};
    for (const QString &index : facts.indexes)
        answer.indexes << m_coster.nameOf(index);
    return m_answers.emplace(key, answer).first->second;
}

/// Rows for which a statement writes an entry to the index, as far as is known beforehand: an UPDATE of other columns
/// may well be a heap-only one.
double Adviser::writtenRows(const PlanFacts &facts, const WorkloadStatement &statement, const Index &index) const
{
    if (facts.operation.isEmpty() || facts.operation == "Delete"_L1
        || rootOf(m_lookup, facts.written) != index.relation)
        return 0;
    if (facts.operation == "Update"_L1
        && std::ranges::none_of(statement.sets, [&](const QString &column) { return holds(index, column); }))
        return 0;
    return std::max(1.0, facts.writtenRows);
}

double Adviser::writeCost(const Chosen &chosen) const
{
    double sum = 0;
    for (const Planned &planned : m_planned)
        for (const int candidate : chosen)
            sum += planned.statement.calls * entryCost
                * writtenRows(planned.facts, planned.statement, m_candidates[size_t(candidate)]);
    return sum;
}

Result<double> Adviser::cost(const Chosen &chosen)
{
    double sum = writeCost(chosen);
    for (size_t i = 0; i < m_planned.size(); ++i) {
        const Result<Answer> one = answer(i, chosen);
        if (!one)
            return std::unexpected(one.error());
        sum += m_planned[i].statement.calls * one->cost;
    }
    return sum;
}

QStringList Adviser::writeWords(const Index &index) const
{
    double inserted = 0, updated = 0;
    QStringList columns;
    for (const Planned &planned : m_planned) {
        const double rows = planned.statement.calls * writtenRows(planned.facts, planned.statement, index);
        (planned.facts.operation == "Update"_L1 ? updated : inserted) += rows;
        if (planned.facts.operation == "Update"_L1 && rows > 0)
            for (const QString &column : planned.statement.sets)
                if (holds(index, column) && !columns.contains(column))
                    columns << column;
    }
    QStringList sentences;
    if (inserted > 0)
        sentences << tr(QT_TRANSLATE_NOOP("Advise", "Writing: this workload inserts %1 rows, each with an entry here."))
                         .arg(number(inserted));
    if (updated > 0)
        sentences << tr(QT_TRANSLATE_NOOP("Advise",
                            "Writing: this workload sets %1 in %2 rows: each gets a new entry, and its update can no "
                            "longer stay within its page (HOT)."))
                         .arg(columns.join(u", "_s), number(updated));
    if (sentences.isEmpty())
        sentences << tr(QT_TRANSLATE_NOOP("Advise",
            "Writing: nothing in this workload writes it; every INSERT, and every UPDATE that is not HOT, would."));
    return sentences;
}

/// What the server counted on the table.
Result<QStringList> Adviser::counted(const Index &index) const
{
    if (!m_lives)
        return QStringList();
    const Result<Rows> rows = m_source.query(
        {u"SELECT coalesce(sum(n_tup_ins), 0), coalesce(sum(n_tup_upd), 0), coalesce(sum(n_tup_hot_upd), 0), "
         "coalesce(sum(n_tup_del), 0) FROM pg_catalog.pg_stat_user_tables "
         "WHERE relid IN (SELECT relid FROM pg_catalog.pg_partition_tree($1::pg_catalog.regclass) "
         "UNION SELECT $1::pg_catalog.regclass)"_s,
            {Sql::identifier(index.relation)}});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->integer(0, 0) + rows->integer(0, 1) + rows->integer(0, 3) == 0)
        return QStringList();
    const QString sentence = tr(QT_TRANSLATE_NOOP(
        "Advise", "The server counted on this table %1 rows inserted, %2 updated (%3 of them HOT), %4 deleted."));
    return QStringList{sentence.arg(
        number(rows->real(0, 0)), number(rows->real(0, 1)), number(rows->real(0, 2)), number(rows->real(0, 3)))};
}

/// The indexes that the checklist would call needless beside the new one: one and the same judgement, so that the two
/// never contradict each other.
Result<std::vector<Replaced>> Adviser::replacedBy(const Index &index) const
{
    auto with = std::make_shared<Database>(m_lookup.database());
    with->indexes.push_back(index);
    std::vector<Replaced> list;
    for (const auto check : {&Check::indexRedundantPrefix, &Check::indexDuplicate})
        for (const Check::Finding &finding : check(Lookup(with)))
            for (const ObjectRef &other : finding.relies)
                if (other.name == index.name
                    && std::ranges::find(list, finding.object.name, &Replaced::name) == list.end())
                    list.push_back({finding.object.name, {}, 0});
    // A partitioned index holds nothing itself: its parts do, and they go with it, never CONCURRENTLY.
    const Table *table = m_lookup.table(index.relation);
    const bool isPlain = table && table->kind == TableKind::Ordinary;
    for (Replaced &one : list) {
        one.sql = (isPlain ? u"DROP INDEX CONCURRENTLY "_s : u"DROP INDEX "_s) + Sql::identifier(one.name);
        const Result<Rows> rows = m_source.query({u"SELECT sum(pg_catalog.pg_relation_size(r)) FROM (SELECT relid FROM "
                                                  "pg_catalog.pg_partition_tree($1::pg_catalog.regclass) "
                                                  "UNION SELECT $1::pg_catalog.regclass) AS all_of(r)"_s,
            {Sql::identifier(one.name)}});
        if (!rows)
            return std::unexpected(rows.error());
        one.bytes = rows->integer(0, 0);
    }
    return list;
}

/// For each OR one index by one column for each of its arms, as far as an arm has none yet; places in `usable`.
std::vector<Chosen> Adviser::arms(const std::vector<int> &usable) const
{
    std::vector<Chosen> all;
    for (const Planned &planned : m_planned) {
        std::map<int, Chosen> eithers;
        for (const TableUse &use : planned.facts.uses) {
            const QStringList columns = use.equal + use.joined + use.range;
            if (use.either < 0 || columns.isEmpty())
                continue;
            const QualifiedName table = rootOf(m_lookup, use.table);
            const auto place = std::ranges::find_if(usable, [&](int candidate) {
                const Index &index = m_candidates[size_t(candidate)];
                return index.relation == table && index.keys.size() == 1 && index.keys[0].column == columns.front()
                    && index.predicate.isEmpty() && index.include.empty();
            });
            if (place != usable.end())
                eithers[use.either].push_back(int(place - usable.begin()));
        }
        for (auto &[number, several] : eithers)
            if (several.size() > 1)
                all.push_back(std::move(several));
    }
    return all;
}

Result<Recommendation> Adviser::recommendation(int candidate, const Chosen &before, const Chosen &all)
{
    Recommendation one;
    one.index = m_candidates[size_t(candidate)];
    const Table *table = m_lookup.table(one.index.relation);
    // PostgreSQL builds an index of a partitioned table with the table locked, or not at all.
    one.sql = Sql::createIndex(one.index, table && table->kind == TableKind::Ordinary);
    one.bytes = m_coster.bytes(candidate);
    one.isMeasured = m_coster.method() == Method::Rows;
    Chosen after = before;
    after.push_back(candidate);
    std::ranges::sort(after);
    const Result<double> without = cost(before), with = cost(after);
    if (!without || !with)
        return std::unexpected(without ? with.error() : without.error());
    one.before = *without;
    one.after = *with;
    one.writes = writeWords(one.index);
    const Result<QStringList> counts = counted(one.index);
    Result<std::vector<Replaced>> replaced = replacedBy(one.index);
    if (!counts || !replaced)
        return std::unexpected(counts ? replaced.error() : counts.error());
    one.writes << *counts;
    if (table && table->kind == TableKind::Partitioned)
        one.writes << tr(QT_TRANSLATE_NOOP("Advise",
            "Building: an index of a partitioned table cannot be built CONCURRENTLY; whoever writes waits meanwhile."));
    one.replaces = std::move(*replaced);
    for (size_t i = 0; i < m_planned.size(); ++i) {
        const Result<Answer> now = answer(i, {}), then = answer(i, all);
        if (!now || !then)
            return std::unexpected(now ? then.error() : now.error());
        if (!then->indexes.contains(one.index.name.name))
            continue;
        Served served{int(i), now->cost, then->cost, {}, {}};
        for (const auto &[set, lines] : {std::pair(Chosen(), &served.planBefore), std::pair(all, &served.planAfter)}) {
            if (const Result<void> used = m_coster.use(set); !used)
                return std::unexpected(used.error());
            const Result<QStringList> plan = m_coster.planText(m_planned[i].statement);
            if (!plan)
                return std::unexpected(plan.error());
            *lines = *plan;
        }
        one.serves.push_back(std::move(served));
    }
    return one;
}

/// What the answer does not rest on, and what could not be tried.
QStringList Adviser::limits() const
{
    QStringList notes;
    QStringList unknown;
    for (const Planned &planned : m_planned)
        for (const QualifiedName &table : planned.facts.tables)
            if (m_lookup.table(table) && !m_distinct.contains(table) && !unknown.contains(display(table)))
                unknown << display(table);
    if (!unknown.isEmpty())
        notes << tr(QT_TRANSLATE_NOOP("Advise",
                        "There are no statistics of %1 (empty, never analysed, or this role may not see them): their "
                        "costs are guesses."))
                     .arg(unknown.join(u", "_s));
    if (m_coster.method() != Method::Rows)
        for (const Planned &planned : m_planned)
            for (const TableUse &use : planned.facts.uses)
                for (const Contained &contained : use.contained)
                    if (const QString note
                        = tr(QT_TRANSLATE_NOOP("Advise",
                                 "Not costed without rows: an index of another kind than btree on %1 "
                                 "for %2."))
                            .arg(display(use.table) + u'.' + contained.column, contained.operatorName);
                        !notes.contains(note))
                        notes << note;
    return notes;
}

Result<Advice> Adviser::advise(const Workload &workload, Advice advice)
{
    if (const Result<void> done = planAll(workload, advice); !done)
        return std::unexpected(done.error());
    if (const Result<void> done = readDistinct(); !done)
        return std::unexpected(done.error());
    CandidateOptions options;
    options.containers = m_coster.method() == Method::Rows;
    options.distinct
        = [this](const QualifiedName &table, const QString &column) { return m_distinct.value(table).value(column); };
    m_candidates = candidatesFor(m_lookup, m_planned, options);
    advice.notes << limits();
    if (m_progress)
        m_progress(QCoreApplication::translate("Advise", "Trying %n index(es)", nullptr, int(m_candidates.size())));
    if (const Result<void> done = m_coster.prepare(m_candidates); !done)
        return std::unexpected(done.error());
    Choice choice;
    // What cannot be built takes no part.
    std::vector<int> usable;
    for (int i = 0; i < int(m_candidates.size()); ++i)
        if (m_coster.bytes(i) >= 0)
            usable.push_back(i);
    const auto real = [&](const Chosen &chosen) {
        Chosen list;
        for (const int place : chosen)
            list.push_back(usable[size_t(place)]);
        return list;
    };
    advice.candidates = choice.candidates = int(usable.size());
    choice.budget = advice.budget;
    choice.together = arms(usable);
    choice.cost = [&](const Chosen &chosen) { return cost(real(chosen)); };
    choice.bytes = [&](int place) { return m_coster.bytes(usable[size_t(place)]); };
    choice.extends = [&](int longer, int shorter) {
        return extends(m_candidates[size_t(usable[size_t(longer)])], m_candidates[size_t(usable[size_t(shorter)])]);
    };
    const Result<Chosen> order = extended(choice);
    if (!order)
        return std::unexpected(order.error());
    Chosen all = real(*order), before;
    std::ranges::sort(all);
    const Result<double> without = cost({}), with = cost(all);
    if (!without || !with)
        return std::unexpected(without ? with.error() : without.error());
    advice.before = *without;
    advice.after = *with;
    for (const int candidate : real(*order)) {
        Result<Recommendation> one = recommendation(candidate, before, all);
        if (!one)
            return std::unexpected(one.error());
        advice.recommendations.push_back(std::move(*one));
        before.push_back(candidate);
        std::ranges::sort(before);
    }
    return advice;
}

} // namespace Howdah::Advise
