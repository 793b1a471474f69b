// SPDX-License-Identifier: Apache-2.0
// What goes: by a statement of its own or with another object, and what is kept of it.
#include "plan/nodes.h"

#include "plan/bridge.h"
#include "plan/partitionkeys.h"
#include "plan/ranks.h"
#include "plan/rowmove.h"
#include "sql/ddl/privileges.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;
using namespace Rank;

void Nodes::findForeignKeyCycles()
{
    std::vector<QualifiedName> tables;
    QHash<QualifiedName, int> number;
    for (const PlanItem &item : m_items.all())
        if (item.ref.kind == ObjectKind::Table && m_items.isGone(item.ref)) {
            number.insert(item.ref.name, int(tables.size()));
            tables.push_back(item.ref.name);
        }
    Graph graph(int(tables.size()));
    for (const PlanItem &item : m_items.all()) {
        const Constraint *c = item.before ? std::get_if<Constraint>(&*item.before) : nullptr;
        if (c && c->kind == ConstraintKind::ForeignKey && number.contains(c->relation)
            && number.contains(c->referenced))
            graph.mustRun(number.value(c->relation)).before(number.value(c->referenced));
    }
    const std::vector<int> components = graph.components();
    for (size_t i = 0; i < tables.size(); ++i)
        m_component.insert(tables[i], components[i]);
}

bool Nodes::inForeignKeyCycle(const Constraint &c) const
{
    return c.kind == ConstraintKind::ForeignKey && !(c.relation == c.referenced) && m_component.contains(c.relation)
        && m_component.value(c.relation) == m_component.value(c.referenced, -1);
}

/// A range type's multirange and constructors go with it; until then their names are in the way of another's. What the
/// constructors are called only the server knows: they keep the names that the types had when they were made.
Statements Nodes::constructorsAside(const RangeType &range)
{
    const QString aside = nameAside(u"howdah_multirange"_s, refOf(range)), multirange = identifier(range.multirange);
    const QString functions = u"\nDECLARE constructor regprocedure;\nBEGIN\n"
                              "    FOR constructor IN SELECT objid FROM pg_catalog.pg_depend WHERE classid = "
                              "'pg_catalog.pg_proc'::regclass AND deptype = 'i'\n"
                              "        AND refclassid = 'pg_catalog.pg_type'::regclass AND refobjid IN ("_s
        + literal(identifier(range.name)) + u"::regtype, "_s + literal(multirange)
        + u"::regtype)\n    LOOP\n        EXECUTE pg_catalog.format('ALTER FUNCTION %s RENAME TO %I', constructor, "_s
        + literal(aside) + u");\n    END LOOP;\nEND "_s;
    return {u"DO "_s + dollarQuoted(functions), u"ALTER TYPE "_s + multirange + u" RENAME TO "_s + identifier(aside)};
}

bool Nodes::isMultirangeTaken(const RangeType &range) const
{
    return std::any_of(m_items.all().begin(), m_items.all().end(), [&range](const PlanItem &item) {
        const auto *made = item.action == Action::Create && item.after ? std::get_if<RangeType>(&*item.after) : nullptr;
        return made && made->multirange == range.multirange;
    });
}

/// Whether a column that comes takes over the name of its NOT NULL, which lets go of it.
bool Nodes::isNotNullTaken(const TableColumn &gone) const
{
    const Table *is = m_context.to.serverVersion < 180000 || !gone.column.notNull || gone.column.inherited
        ? nullptr
        : m_context.toDirectory.table(gone.relation);
    if (!is || m_items.isNew(refOf(*is)))
        return false;
    const QString name = notNullName(gone.relation, gone.column);
    return std::ranges::any_of(
        is->columns, [&](const Column &column) { return column.notNull && notNullName(is->name, column) == name; });
}

/// A partition of a table that foreign keys lead to must leave it before it can go.
bool Nodes::isReferencedAsPartition(const Table &table) const
{
    for (const Table *each = &table; each && each->partition;
        each = m_context.fromDirectory.table(each->partition->parent))
        for (const Constraint &key : m_context.from.constraints)
            if (key.kind == ConstraintKind::ForeignKey && key.referenced == each->partition->parent)
                return true;
    return false;
}

/// An index that goes does so before a rewrite of the table would build it anew, and online so does what would be in
/// the way of one; roles when nothing belongs to them any more.
int Nodes::dropRank(const PlanItem &item) const
{
    switch (item.ref.kind) {
    case ObjectKind::Role:
        return DropRole;
    case ObjectKind::Membership:
        return LeaveRole;
    case ObjectKind::DefaultPrivileges:
    case ObjectKind::EventTrigger:
        return 0;
    case ObjectKind::Index:
        return DropAgain;
    case ObjectKind::Constraint:
    case ObjectKind::View:
        if (m_context.online)
            return DropAgain;
        break;
    case ObjectKind::Column: // beside what else happens to its table's columns
        if (m_context.online && item.action == Action::Drop)
            return MakeKind + kindRank(ObjectKind::Column);
        break;
    default:
        break;
    }
    return item.action == Action::Drop ? DropForGood + 30 - kindRank(item.ref.kind) : DropAgain;
}

void Nodes::makeDrops()
{
    for (const PlanItem &item : m_items.all())
        if (!item.takesOver.isEmpty())
            m_takenOver.insert(item.takesOver);
    for (const PlanItem &item : m_items.all()) {
        if ((item.action != Action::Drop && item.action != Action::Replace) || item.leaves)
            continue;
        if (const auto *key = std::get_if<Constraint>(&*item.before);
            key && item.action == Action::Drop && goesByAttaching(m_context, *key))
            continue;
        if (item.ref.kind == ObjectKind::Index && m_takenOver.contains(item.ref.name))
            continue;
        if (item.successor) {
            makeTypeSwap(item);
            continue;
        }
        if (const std::optional<ObjectRef> host = dropsWith(item)) {
            m_hostOf.insert(item.ref, *host);
            continue;
        }
        Statements sql{dropStatement(*item.before)};
        if (const auto *column = std::get_if<TableColumn>(&*item.before); column && survivesInChild(*column))
            sql = {dropStatement(*item.before).ofTableOnly()};
        if (item.movesRows)
            sql = stepAside(m_context, m_items, std::get<Table>(*item.before));
        if (keepsValues(item)) {
            const QString table = u"ALTER TABLE "_s + identifier(item.ref.name),
                          aside = identifier(nameAside(u"howdah_kept"_s, item.ref));
            sql = {table + u" RENAME COLUMN "_s + identifier(item.ref.member) + u" TO "_s + aside};
            const Column &was = std::get<TableColumn>(*item.before).column;
            if (was.identitySequence)
                sql.push_back(table + u" ALTER COLUMN "_s + aside + u" DROP IDENTITY"_s);
            if (was.expression)
                sql.push_back(table + u" ALTER COLUMN "_s + aside + u" DROP DEFAULT"_s);
            if (m_context.to.serverVersion >= 180000 && was.notNull)
                sql.push_back(table + u" ALTER COLUMN "_s + aside + u" DROP NOT NULL"_s);
        }
        if (const auto *opaque = std::get_if<OpaqueObject>(&*item.before); opaque && opaque->kind == u"SUBSCRIPTION") {
            // Without its slot it can go while the publisher is out of reach; the slot is the publisher's to drop.
            const QString head = u"ALTER SUBSCRIPTION "_s + opaque->identity;
            sql = {head + u" DISABLE"_s, head + u" SET (slot_name = NONE)"_s, dropStatement(*item.before)};
        }
        const int rank = dropRank(item);
        if (const auto *sequence = std::get_if<Sequence>(&*item.before); sequence && sequence->identity)
            continue;
        if (const auto *privileges = std::get_if<DefaultPrivileges>(&*item.before))
            sql = defaultPrivilegeStatements(privileges, nullptr, m_context.to.serverVersion);
        if (item.action == Action::Drop && m_recipes.dropsConcurrently(item)) {
            const int node
                = add(Phase::Drop, item, {u"DROP INDEX CONCURRENTLY "_s + identifier(item.ref.name)}, DropConcurrently);
            outsideTransaction(node);
            continue;
        }
        if (const auto *column = std::get_if<TableColumn>(&*item.before);
            column && item.action == Action::Drop && isNotNullTaken(*column))
            add(Phase::Release, item,
                {u"ALTER TABLE "_s + identifier(column->relation) + u" RENAME CONSTRAINT "_s
                    + identifier(notNullName(column->relation, column->column)) + u" TO "_s
                    + identifier(nameAside(u"howdah_old"_s, item.ref))},
                DropAgain);
        if (m_rings.going.contains(item.ref))
            add(Phase::Release, item, {standIn(std::get<View>(*item.before), true)}, DropAgain);
        if (const auto *range = std::get_if<RangeType>(&*item.before); range && isMultirangeTaken(*range))
            add(Phase::Release, item, constructorsAside(*range), DropAgain);
        if (const auto *table = std::get_if<Table>(&*item.before);
            table && !item.movesRows && isReferencedAsPartition(*table))
            add(Phase::Release, item,
                {u"ALTER TABLE "_s + identifier(table->partition->parent) + u" DETACH PARTITION "_s
                    + identifier(table->name)},
                DropAgain);
        const int drop = add(Phase::Drop, item, sql, rank);
        if (!keepsValues(item))
            keepAside(item, drop);
    }
}

/// Puts what keeps the object's rows or values in front of the statement that ends them.
void Nodes::keepAside(const PlanItem &item, int node)
{
    const auto *column = std::get_if<TableColumn>(&*item.before);
    if (column && find(Phase::Drop, tableRef(column->relation)) == node)
        return;
    std::vector<Statement> kept;
    for (const Sentence &sql : m_stash.keep(item)) {
        Statement statement;
        statement.sql = sql;
        statement.object = item.ref;
        statement.change = item.change;
        statement.lockTimeout = m_nodes[size_t(node)].statements.front().lockTimeout;
        kept.push_back(statement);
    }
    std::vector<Statement> &all = m_nodes[size_t(node)].statements;
    all.insert(all.begin(), kept.begin(), kept.end());
}

} // namespace Howdah
