// SPDX-License-Identifier: Apache-2.0
#include "plan/rowmove.h"

#include "plan/alter.h"
#include "plan/nodes.h"
#include "plan/ranks.h"
#include "plan/strategies/online.h"
#include "schema/relationnames.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;
using Rank::tableRef;

namespace {

bool isOfTypes(ObjectKind kind)
{
    return kind == ObjectKind::EnumType || kind == ObjectKind::CompositeType || kind == ObjectKind::Domain
        || kind == ObjectKind::RangeType;
}

QualifiedName asideOf(const QualifiedName &name)
{
    return {name.schema, nameAside(u"howdah_rows"_s, tableRef(name))};
}

bool isPartOfTree(const Directory &directory, const Table &table, const QualifiedName &root)
{
    const Table *at = &table;
    while (at->partition) {
        if (at->partition->parent == root)
            return true;
        at = directory.table(at->partition->parent);
        if (!at)
            return false;
    }
    return false;
}

/// Partitions of the source that go with the table: those that stay have left it by then.
std::vector<const Table *> goingAlong(const PlanContext &context, const Items &items, const Table &root)
{
    std::vector<const Table *> tables{&root};
    for (const Table &table : context.from.tables)
        if (const PlanItem *item = items.find(tableRef(table.name));
            item && item->action == Action::Drop && isPartOfTree(context.fromDirectory, table, root.name))
            tables.push_back(&table);
    return tables;
}

/// A sequence that goes with the table, and is not let go of to be owned again.
bool goesAlong(const Items &items, const Sequence &sequence, const QualifiedName &table)
{
    if (!sequence.ownedBy || !(sequence.ownedBy->relation == table))
        return false;
    const PlanItem *item = items.find(refOf(sequence));
    return !item || item->action == Action::Drop || item->action == Action::Replace;
}

/// What hangs on the table and would be in the way of what the plan drops meanwhile: it goes with the table anyway.
void letGoOfOthers(const PlanContext &context, const Table &table, Statements &sql)
{
    const auto drop = [&](const QString &kind, const QString &name) {
        sql.push_back(u"DROP "_s + kind + u" IF EXISTS "_s + identifier(name) + u" ON "_s + identifier(table.name));
    };
    for (const Constraint &c : context.from.constraints)
        if (c.relation == table.name && c.kind == ConstraintKind::ForeignKey && !c.inherited)
            sql.push_back(
                u"ALTER TABLE "_s + identifier(table.name) + u" DROP CONSTRAINT IF EXISTS "_s + identifier(c.name));
    for (const Trigger &trigger : context.from.triggers)
        if (trigger.relation == table.name)
            drop(u"TRIGGER"_s, trigger.name);
    for (const Rule &rule : context.from.rules)
        if (rule.relation == table.name)
            drop(u"RULE"_s, rule.name);
    for (const Policy &policy : context.from.policies)
        if (policy.relation == table.name)
            drop(u"POLICY"_s, policy.name);
    for (const StatisticsObject &statistics : context.from.statistics)
        if (statistics.relation == table.name)
            sql.push_back(u"DROP STATISTICS IF EXISTS "_s + identifier(statistics.name));
}

QString renameAside(const QString &kind, const QualifiedName &name, const QualifiedName &aside)
{
    return u"ALTER "_s + kind + u' ' + identifier(name) + u" RENAME TO "_s + identifier(aside.name);
}

QualifiedName sequenceAside(const Sequence &sequence, const QSet<QualifiedName> &wanted)
{
    return wanted.contains(sequence.name)
        ? QualifiedName{sequence.name.schema, nameAside(u"howdah_count"_s, refOf(sequence))}
        : sequence.name;
}

bool typeSteppedAside(const Items &items, QString type)
{
    while (type.endsWith(u"[]"))
        type.chop(2);
    return std::ranges::any_of(items.all(), [&type](const PlanItem &item) {
        return item.action == Action::Swap && isOfTypes(item.ref.kind) && identifier(item.ref.name) == type;
    });
}

/// The sequence behind a column, by identity or by ownership.
const Sequence *countingSequence(const Database &database, const QualifiedName &table, const QString &column)
{
    const auto found = std::ranges::find_if(database.sequences, [&](const Sequence &sequence) {
        return sequence.ownedBy && sequence.ownedBy->relation == table && sequence.ownedBy->column == column;
    });
    return found == database.sequences.end() ? nullptr : &*found;
}

} // namespace

bool movesRows(const PlanContext &context, const Items &items, const PlanItem &item)
{
    const Table *was = item.before ? std::get_if<Table>(&*item.before) : nullptr;
    const Table *is = item.after ? std::get_if<Table>(&*item.after) : nullptr;
    if (!was || !is || item.action != Action::Replace || was->kind == TableKind::Foreign
        || is->kind == TableKind::Foreign)
        return false;
    // An inheritance tree is not one table's rows.
    const bool inheritance = !was->inherits.empty() || !is->inherits.empty()
        || std::ranges::any_of(
            context.from.tables, [was](const Table &t) { return std::ranges::contains(t.inherits, was->name); });
    if (inheritance)
        return false;
    return was->kind == TableKind::Ordinary || goingAlong(context, items, *was).size() > 1;
}

Statements stepAside(const PlanContext &context, const Items &items, const Table &root)
{
    Statements sql;
    const QSet<QualifiedName> wanted = relationNames(context.to);
    const std::vector<const Table *> tables = goingAlong(context, items, root);
    for (const Table *table : tables) {
        letGoOfOthers(context, *table, sql);
        for (const Constraint &c : context.from.constraints)
            if (const QualifiedName name{c.relation.schema, c.name}; c.relation == table->name
                && c.kind != ConstraintKind::Check && c.kind != ConstraintKind::ForeignKey && wanted.contains(name))
                sql.push_back(renameAside(u"INDEX"_s, name, {name.schema, nameAside(u"howdah_old"_s, refOf(c))}));
        for (const Index &index : context.from.indexes)
            if (index.relation == table->name && wanted.contains(index.name))
                sql.push_back(
                    renameAside(u"INDEX"_s, index.name, {index.name.schema, nameAside(u"howdah_old"_s, refOf(index))}));
        for (const Sequence &sequence : context.from.sequences)
            if (goesAlong(items, sequence, table->name) && wanted.contains(sequence.name))
                sql.push_back(renameAside(u"SEQUENCE"_s, sequence.name, sequenceAside(sequence, wanted)));
        if (table != &root && wanted.contains(table->name))
            sql.push_back(renameAside(u"TABLE"_s, table->name, asideOf(table->name)));
    }
    if (root.partition && !items.isGone(tableRef(root.partition->parent)))
        sql.push_back(
            u"ALTER TABLE "_s + identifier(root.partition->parent) + u" DETACH PARTITION "_s + identifier(root.name));
    sql.push_back(renameAside(u"TABLE"_s, root.name, asideOf(root.name)));
    return sql;
}

Statements moveRows(const PlanContext &context, const Items &items, const Table &was, const Table &is)
{
    const QString aside = identifier(asideOf(was.name));
    const QSet<QualifiedName> wanted = relationNames(context.to);
    QStringList columns, values;
    Statements positions;
    for (const Column &column : is.columns) {
        const auto old = std::ranges::find(was.columns, column.name, &Column::name);
        if (old == was.columns.end() || column.generated != Generated::No)
            continue;
        const QString value
            = usingExpression(*old, column, typeSteppedAside(items, column.type) || typeSteppedAside(items, old->type));
        columns.append(identifier(column.name));
        values.append(value.isEmpty() ? identifier(column.name) : value);
        const Sequence *counted = countingSequence(context.from, was.name, column.name),
                       *counting = countingSequence(context.to, is.name, column.name);
        if (!counted || !counting || !goesAlong(items, *counted, was.name))
            continue;
        const QString least = QString::number(counting->minimum), most = QString::number(counting->maximum);
        positions.push_back(u"SELECT pg_catalog.setval("_s + literal(identifier(counting->name))
            + u", LEAST(GREATEST(last_value, "_s + least + u"), "_s + most + u"), is_called) FROM "_s
            + identifier(sequenceAside(*counted, wanted)));
    }
    Statements sql;
    if (columns.isEmpty())
        sql.push_back(u"INSERT INTO "_s + identifier(is.name) + u" SELECT FROM "_s + aside);
    else
        sql.push_back(u"INSERT INTO "_s + identifier(is.name) + u" ("_s + columns.join(u", "_s)
            + u") OVERRIDING SYSTEM VALUE SELECT "_s + values.join(u", "_s) + u" FROM "_s + aside);
    sql.insert(sql.end(), positions.begin(), positions.end());
    sql.push_back(u"DROP TABLE "_s + aside);
    return sql;
}

namespace {

class MoveOrder
{
public:
    MoveOrder(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
        : m_context(context)
        , m_items(items)
        , m_nodes(nodes)
        , m_graph(graph)
    { }

    void of(const PlanItem &table)
    {
        m_root = table.ref.name;
        m_move = node(Phase::Move, table.ref);
        if (m_move < 0)
            return;
        m_graph.mustRun(node(Phase::Drop, table.ref)).before(m_move);
        m_graph.mustRun(node(Phase::Create, table.ref)).before(m_move);
        m_graph.mustRun(m_move).before(node(Phase::Drop, {ObjectKind::Schema, {{}, m_root.schema}, {}}));
        for (const PlanItem &item : m_items.all())
            if (item.after)
                whatComes(item);
        whatGoes();
    }

private:
    int node(Phase phase, const ObjectRef &ref) const { return m_nodes.find(phase, ref); }

    bool isOurs(const QualifiedName &relation) const
    {
        const Table *table = m_context.toDirectory.table(relation);
        return relation == m_root || (table && isPartOfTree(m_context.toDirectory, *table, m_root));
    }

    void whatComes(const PlanItem &item)
    {
        const Moments own = m_nodes.of(item.ref);
        if (const auto *table = std::get_if<Table>(&*item.after); table && isOurs(table->name)) {
            for (const Phase phase : {Phase::Create, Phase::Attach})
                m_graph.mustRun(own[phase]).before(m_move);
        } else if (const auto *key = std::get_if<Constraint>(&*item.after)) {
            // A key that leads here finds the rows it asks for.
            if (key->kind == ConstraintKind::ForeignKey && (isOurs(key->relation) || isOurs(key->referenced)))
                m_graph.mustRun(m_move).before(own.making());
            else if (isOurs(key->relation) && m_items.isNew(item.ref))
                m_graph.shouldRun(m_move).before(own.making());
        } else if (const auto *index = std::get_if<Index>(&*item.after); index && isOurs(index->relation)) {
            if (m_items.isNew(item.ref))
                m_graph.shouldRun(m_move).before(own.making());
        } else if (const auto *trigger = std::get_if<Trigger>(&*item.after); trigger && isOurs(trigger->relation)) {
            m_graph.mustRun(m_move).before(own[Phase::Create]); // it does not fire
        } else if (const auto *rule = std::get_if<Rule>(&*item.after); rule && isOurs(rule->relation)) {
            m_graph.mustRun(m_move).before(own[Phase::Create]);
        } else if (const auto *view = std::get_if<View>(&*item.after); view && view->materialized) {
            m_graph.shouldRun(m_move).before(own[Phase::Create]);
        }
    }

    /// The old columns stand until the rows have moved, and what they need with them.
    void whatGoes()
    {
        const Table *was = m_context.fromDirectory.table(m_root);
        if (!was)
            return;
        std::vector<ObjectRef> users{tableRef(m_root)};
        for (const Table *table : goingAlong(m_context, m_items, *was))
            for (const Column &column : table->columns)
                users.push_back(columnRef(table->name, column.name));
        const int aside = node(Phase::Drop, tableRef(m_root));
        for (const ObjectRef &user : users)
            for (const Dependency *d : m_context.fromDependencies.of(user))
                if (const int drop = node(Phase::Drop, d->to); drop >= 0 && drop != aside
                    && (isOfTypes(d->to.kind) || d->to.kind == ObjectKind::Routine
                        || d->to.kind == ObjectKind::Collation || d->to.kind == ObjectKind::Extension
                        || d->to.kind == ObjectKind::Sequence))
                    m_graph.mustRun(m_move).before(drop);
    }

    const PlanContext &m_context;
    const Items &m_items;
    const Nodes &m_nodes;
    Graph &m_graph;
    QualifiedName m_root;
    int m_move = -1;
};

} // namespace

void orderRowMoves(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
{
    MoveOrder order(context, items, nodes, graph);
    for (const PlanItem &item : items.all())
        if (item.movesRows)
            order.of(item);
}

} // namespace Howdah
