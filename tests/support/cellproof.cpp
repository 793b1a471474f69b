// SPDX-License-Identifier: Apache-2.0
#include "support/cellproof.h"

#include "catalog/introspector.h"
#include "diff/differ.h"
#include "plan/script.h"
#include "service/comparison/guardcount.h"
#include "sql/quoting.h"
#include "support/randomvalues.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

/// The statements of a dump that name the prefix, and with an empty one all.
QStringList part(const QStringList &dump, const QString &prefix)
{
    QStringList list;
    std::copy_if(dump.begin(), dump.end(), std::back_inserter(list),
        [&prefix](const QString &sql) { return sql.contains(prefix); });
    return list;
}

QStringList withoutNotNull(QStringList dump)
{
    return dump.replaceInStrings(u" NOT NULL"_s, QString());
}

const QString s_mark = u"howdah_cell"_s;

} // namespace

CellProof::CellProof(const SchemaProof &proof, QStringList prefixes, QString from, QString to)
    : m_proof(proof)
    , m_from(std::move(from))
    , m_to(std::move(to))
{
    for (const QString &prefix : std::as_const(prefixes))
        m_cells.push_back({prefix, {}, {}, {}, {}});
}

void CellProof::fail(Cell &cell, const QString &failure)
{
    if (cell.isOpen())
        cell.outcome.failure = failure + u"\n==== up\n"_s + cell.up + u"\n==== down\n"_s + cell.down;
}

void CellProof::failAll(const QString &failure)
{
    for (Cell &cell : m_cells)
        fail(cell, failure);
}

CellProof::State CellProof::read(const QString &database, QString &error) const
{
    State state;
    const auto session = m_proof.open(database);
    const auto found = session ? introspect(*session) : Result<std::shared_ptr<const Database>>{};
    if (found)
        state.database = *found;
    if (!state.database)
        error = u"cannot read "_s + database
            + (found ? QString() : u": "_s + found.error().message + found.error().detail);
    state.dump = m_proof.dump(database);
    return state;
}

void CellProof::plan(const State &target, bool online)
{
    PlanOptions options;
    options.online = online;
    options.withSecrets = true; // pg_dump shows them, and is the judge
    for (Cell &cell : m_cells) {
        cell.outcome = {};
        const RoundTrip plans = cell.prefix.isEmpty() ? roundTrip(*m_source.database, *target.database, options)
                                                      : roundTrip(Random::restricted(*m_source.database, cell.prefix),
                                                            Random::restricted(*target.database, cell.prefix), options);
        cell.plans = plans;
        cell.up = toScript(plans.up, {u"up"_s, true});
        cell.down = toScript(plans.down, {u"down"_s, true});
    }
}

/// All scripts in one psql, each announced; when one fails the rest runs in another.
void CellProof::run(const QString &way, QString Cell::*script, Plan RoundTrip::*plan)
{
    // Rows may stand in the way where a guard of the plan says so beforehand, and nowhere else.
    std::vector<bool> guarded;
    for (const Cell &cell : m_cells)
        guarded.push_back(cell.isOpen() && isGuarded(cell.plans.*plan));
    for (size_t next = 0; next < m_cells.size();) {
        QString all;
        for (size_t i = next; i < m_cells.size(); ++i)
            if (m_cells[i].isOpen())
                all += u"\\set "_s + s_mark + u' ' + QString::number(i) + u"\n\\warn "_s + s_mark + u" :"_s + s_mark
                    + u'\n' + m_cells[i].*script + u"\nRESET ALL;\n"_s;
        bool good = true;
        const QString said = m_proof.run(m_from, all, &good);
        if (good)
            return;
        const QString error = said.section(s_mark + u' ', -1);
        const int at = error.section(u'\n', 0, 0).toInt();
        const QString words = error.section(u'\n', 1);
        if (guarded[size_t(at)] && SchemaProof::isOfRows(words))
            m_cells[size_t(at)].outcome.refused = true;
        else
            fail(m_cells[size_t(at)], way + u": "_s + words);
        next = size_t(at) + 1;
    }
}

void CellProof::compareDumps(const QString &way, const QStringList &expected, Plan RoundTrip::*plan)
{
    const QStringList found = m_proof.dump(m_from);
    for (Cell &cell : m_cells) {
        const QStringList is = part(found, cell.prefix), wanted = part(expected, cell.prefix);
        if (is == wanted)
            continue;
        // A column whose values are gone may be without NOT NULL where the plan says so, and differ in nothing else.
        const bool mayLack
            = std::ranges::any_of((cell.plans.*plan).statements, [](const Statement &s) { return s.asRowsAllow; });
        if (cell.isOpen() && mayLack && withoutNotNull(is) == withoutNotNull(wanted))
            cell.outcome.refused = true;
        else
            fail(cell, way + u":\n"_s + dumpDifference(is, wanted));
    }
    const auto rest = [this](QStringList dump) {
        dump.removeIf([this](const QString &sql) {
            return std::any_of(
                m_cells.begin(), m_cells.end(), [&](const Cell &cell) { return sql.contains(cell.prefix); });
        });
        return dump;
    };
    const bool allOpen = std::all_of(m_cells.begin(), m_cells.end(), [](const Cell &cell) { return cell.isOpen(); });
    if (const QStringList is = rest(found), wanted = rest(expected); allOpen && is != wanted)
        failAll(way + u", outside of all schemas:\n"_s + dumpDifference(is, wanted));
}

/// Whether a guard finds rows that its statement fails on, or cannot ask what the plan makes first.
bool CellProof::isGuarded(const Plan &plan) const
{
    const auto session = m_proof.open(m_from);
    constexpr int patience = 10000;
    const auto counts = countGuards(*session, plan, patience);
    return counts && std::ranges::any_of(*counts, [&plan](const GuardCount &count) {
        return count.guard(plan).effect == GuardEffect::Fails && count.rows.value_or(1) > 0;
    });
}

CellProof::Holdings CellProof::holdings() const
{
    const auto session = m_proof.open(m_from);
    return {
        SchemaProof::rowCounts(*session), SchemaProof::valueHashes(*session), SchemaProof::partitionTrees(*session)};
}

/// What a statement of the plan is marked to lose may be gone, and a partition that went with its table; nothing else.
/// `between` is what was there on the way, where a table that was made anew can be told from one that stayed.
void CellProof::compareRows(const QString &way, const Holdings &before, const Holdings &between, const Holdings &after)
{
    for (Cell &cell : m_cells) {
        QSet<QString> lost;
        for (const Statement &statement : cell.plans.up.statements)
            if (statement.dataLoss != DataLoss::None)
                lost.insert(Sql::identifier(statement.object.name)
                    + (statement.object.kind == ObjectKind::Column ? u'.' + Sql::identifier(statement.object.member)
                                                                   : QString()));
        for (auto part = before.above.begin(); part != before.above.end(); ++part)
            if (!between.counts.contains(part.key())
                && std::ranges::any_of(*part, [&lost](const QString &table) { return lost.contains(table); }))
                lost.insert(part.key());
        for (auto count = before.counts.begin(); count != before.counts.end(); ++count)
            if (count.key().contains(cell.prefix) && after.counts.contains(count.key()) && !lost.contains(count.key())
                && after.counts.value(count.key()) < count.value())
                fail(cell, way + u": rows lost in "_s + count.key());
        for (const auto &[column, hash] : before.values) {
            const auto now = after.values.find(column);
            const QString name = column.table + u'.' + column.column;
            const bool compared = column.table.contains(cell.prefix) && now != after.values.end()
                && !lost.contains(name) && !lost.contains(column.table)
                && before.counts.value(column.table) == after.counts.value(column.table);
            if (compared && now->second != hash)
                fail(cell, way + u": values changed in "_s + name);
        }
    }
}

void CellProof::compareAgain(const State &target)
{
    const auto session = m_proof.open(m_from);
    const auto reached = introspect(*session);
    if (!reached)
        return failAll(u"cannot read: "_s + reached.error().message);
    for (Cell &cell : m_cells)
        if (const auto changes
            = difference(Random::restricted(**reached, cell.prefix), Random::restricted(*target.database, cell.prefix));
            !changes.empty())
            fail(cell, u"the second difference is not empty: "_s + describe(changes.front()));
}

std::vector<CellProof::Outcome> CellProof::judge(bool online)
{
    QString error;
    if (!m_source.database)
        m_source = read(m_from, error);
    State target = read(m_to, error);
    if (error.isEmpty()) {
        plan(target, online);
        const Holdings before = holdings();
        run(u"up"_s, &Cell::up, &RoundTrip::up);
        compareDumps(u"up does not give the target"_s, target.dump, &RoundTrip::up);
        const Holdings between = holdings();
        compareRows(u"up"_s, before, between, between);
        compareAgain(target);
        run(u"down"_s, &Cell::down, &RoundTrip::down);
        compareDumps(u"down does not restore the source"_s, m_source.dump, &RoundTrip::down);
        compareRows(u"down"_s, before, between, holdings());
        run(u"up again"_s, &Cell::up, &RoundTrip::up);
    } else {
        failAll(error);
    }
    std::vector<Outcome> outcomes;
    for (const Cell &cell : m_cells)
        outcomes.push_back(cell.outcome);
    if (std::any_of(m_cells.begin(), m_cells.end(), [](const Cell &cell) { return !cell.isOpen(); }))
        m_proof.create(m_from, m_to);
    m_source = target;
    // The catalogs need not be alike in all: which of two keys a foreign key leans on, the server chose.
    if (const auto session = m_proof.open(m_from))
        if (const auto reached = introspect(*session))
            m_source.database = *reached;
    return outcomes;
}

} // namespace Howdah
