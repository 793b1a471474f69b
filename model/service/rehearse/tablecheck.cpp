// SPDX-License-Identifier: Apache-2.0
#include "service/rehearse/tablecheck.h"

#include <algorithm>

namespace Howdah::Rehearse {

using namespace Qt::StringLiterals;
using Locks::Act;
using Locks::Mode;
using Locks::Work;

namespace {

bool onlyMovesRows(const std::vector<Locks::Action> &actions)
{
    return std::ranges::all_of(actions, [](const Locks::Action &action) {
        return action.act == Act::Select || action.act == Act::SelectForUpdate || action.act == Act::Insert
            || action.act == Act::Update || action.act == Act::Delete || action.act == Act::Merge
            || action.act == Act::CopyFrom;
    });
}

class TableCheck
{
public:
    TableCheck(RehearsedStatement &statement, const Locks::LockFacts &facts, bool movesRows)
        : m_statement(statement)
        , m_facts(facts)
        , m_movesRows(movesRows)
    { }

    void lock(const Known &known, Mode took, Mode had)
    {
        const Locks::RelationFact *fact = m_facts.of(known.name);
        const Mode said = fact ? fact->mode : Mode::None;
        // PostgreSQL does not take a lock again that the transaction has: it is not among those that are new.
        const bool hidden = took < said && had >= said;
        // What a statement only looks up (the tables of a foreign key, the sequence of a column, an index) it locks,
        // too; the table of locks names relations that others would wait for, so a weak lock on another is none.
        const bool others = !fact && (!(known.isTable() || known.kind == u'v') || took < Mode::ShareUpdateExclusive);
        if (took != said && !hidden && !others)
            add(Contradiction::About::Lock, known.name, Locks::word(said), Locks::word(took));
    }

    void work(qint64 oid, const Known &known, const Relations &after)
    {
        if (known.kind != u'r' && known.kind != u'm')
            return; // others have no rows
        const Locks::RelationFact *fact = m_facts.of(known.name);
        const Work said = fact ? fact->work : Work::AtOnce, did = done(oid, known, after);
        // Where there are no rows PostgreSQL need not begin a scan at all, of a join's other table, say. UPDATE and its
        // like read by an index or the whole table, as the planner chooses: the table of locks does not say which.
        const bool unseen = said == Work::Scan && did == Work::AtOnce;
        const bool byIndex = did == Work::Scan && m_movesRows;
        if (said != did && !unseen && !byIndex)
            add(Contradiction::About::Work, known.name, Locks::key(said), Locks::key(did));
    }

    void transaction()
    {
        const bool never = m_facts.transactional == Locks::Transactional::Never;
        const bool alone = m_statement.commits == Commits::Within;
        if (never != alone)
            add(Contradiction::About::Transaction, {}, never ? u"never"_s : u"yes"_s, alone ? u"never"_s : u"yes"_s);
    }

private:
    void add(Contradiction::About about, const QualifiedName &name, const QString &said, const QString &measured)
    {
        m_statement.contradictions.push_back({about, name, said, measured});
    }

    Work done(qint64 oid, const Known &table, const Relations &after) const
    {
        if (std::ranges::contains(m_statement.rewrites, table.name))
            return Work::Rewrite;
        for (const Known &index : after)
            if (index.isIndex() && index.table == oid && std::ranges::contains(m_statement.builds, index.name))
                return Work::Build;
        return std::ranges::contains(m_statement.scans, table.name) ? Work::Scan : Work::AtOnce;
    }

    RehearsedStatement &m_statement;
    const Locks::LockFacts &m_facts;
    const bool m_movesRows;
};

} // namespace

void judge(RehearsedStatement &statement, const std::vector<Locks::Action> &actions, int major, const Relations &before,
    const Relations &after, const QHash<qint64, QHash<Mode, int>> &held, const QSet<qint64> &there)
{
    const Locks::LockFacts facts = Locks::factsOf(actions, major);
    if (actions.empty() || !facts.isKnown || !statement.isMeasured)
        return;
    statement.isJudged = true;
    TableCheck check(statement, facts, onlyMovesRows(actions));
    const bool truncates
        = std::ranges::any_of(actions, [](const Locks::Action &action) { return action.act == Act::Truncate; });
    std::vector<qint64> order;
    qsizetype missing = qsizetype(facts.relations.size());
    for (auto relation = held.keyBegin(); relation != held.keyEnd(); ++relation)
        if (const auto known = before.constFind(*relation); known != before.cend()) {
            order.push_back(*relation);
            missing -= facts.of(known->name) != nullptr;
        }
    if (missing > 0) // said to be locked, and not; or made by it
        for (auto known = before.cbegin(); known != before.cend(); ++known)
            if (!held.contains(known.key()) && facts.of(known->name))
                order.push_back(known.key());
    std::erase_if(order, [&](qint64 oid) { return !there.contains(oid); });
    std::ranges::sort(
        order, [&](qint64 one, qint64 other) { return before.value(one).name < before.value(other).name; });
    for (const qint64 oid : order) {
        const Known known = before.value(oid);
        Mode took = Mode::None, had = Mode::None;
        const auto modes = held.value(oid);
        const auto own = std::ranges::find(statement.locks, known.name, &SeenLock::relation);
        for (auto mode = modes.cbegin(); mode != modes.cend(); ++mode)
            if (own == statement.locks.end() || mode.value() != own->since)
                had = std::max(had, mode.key());
        if (own != statement.locks.end())
            took = own->mode;
        // DROP INDEX CONCURRENTLY ends with ACCESS EXCLUSIVE on an index that nobody can use any longer: nobody waits
        // for that, and it is chance whether a look at pg_locks meets it.
        const bool atItsEnd
            = took == Mode::AccessExclusive && statement.commits == Commits::Within && !after.contains(oid);
        if (!atItsEnd)
            check.lock(known, took, had);
        if (!truncates)
            check.work(oid, known, after);
    }
    check.transaction();
}

} // namespace Howdah::Rehearse
