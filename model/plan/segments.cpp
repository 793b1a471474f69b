// SPDX-License-Identifier: Apache-2.0
#include "plan/segments.h"

#include "plan/ranks.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace Howdah {

namespace {

int rootIn(std::vector<int> &parents, int node)
{
    while (parents[size_t(node)] != node) {
        parents[size_t(node)] = parents[size_t(parents[size_t(node)])];
        node = parents[size_t(node)];
    }
    return node;
}

bool isTransactional(const PlanNode &node)
{
    return std::ranges::all_of(node.statements, [](const Statement &statement) { return statement.transactional; });
}

/// A foreign key that goes by itself and not for another.
bool isKeyDrop(const PlanNode &node)
{
    const auto *key = node.item->before ? std::get_if<Constraint>(&*node.item->before) : nullptr;
    return node.phase == Phase::Drop && key && key->kind == ConstraintKind::ForeignKey
        && node.item->action == Action::Drop;
}

/// What a constraint or unique index keeps from happening, whatever it is called.
QString meaningOf(const Object &object)
{
    if (const auto *index = std::get_if<Index>(&object)) {
        if (!index->unique)
            return {};
        QStringList columns;
        for (const IndexKey &key : index->keys)
            columns.append(key.column.isEmpty() ? key.expression : key.column);
        return QLatin1String("unique\n") + index->predicate + QLatin1Char('\n') + columns.join(QLatin1Char('\n'));
    }
    const auto *constraint = std::get_if<Constraint>(&object);
    if (!constraint)
        return {};
    QStringList columns(constraint->columns.begin(), constraint->columns.end());
    switch (constraint->kind) {
    case ConstraintKind::PrimaryKey:
    case ConstraintKind::Unique:
        return QLatin1String("unique\n\n") + columns.join(QLatin1Char('\n'));
    case ConstraintKind::ForeignKey:
        return QLatin1String("key\n") + display({ObjectKind::Table, constraint->referenced, {}}) + QLatin1Char('\n')
            + columns.join(QLatin1Char('\n'));
    case ConstraintKind::Check:
    case ConstraintKind::Exclude:
        break;
    }
    return QLatin1String("check\n")
        + (constraint->expression.isEmpty() ? constraint->definition : constraint->expression);
}

QualifiedName tableBehind(const Object &object)
{
    const auto *index = std::get_if<Index>(&object);
    return index ? index->relation : std::get<Constraint>(object).relation;
}

} // namespace

Segments::Segments(const PlanContext &context, const Items &items, const Nodes &nodes, const Graph &graph)
    : m_context(context)
    , m_items(items)
    , m_nodes(nodes)
    , m_graph(graph)
    , m_leaders(nodes.all().size())
{
    std::iota(m_leaders.begin(), m_leaders.end(), 0);
    uniteTables();
    uniteNodes();
    uniteSuccessors();
    // What must stand between two vertices of a group belongs to it: groups that need each other in a circle are one.
    Graph between(graph.size());
    graph.forEachEdge([&](int from, int to, bool wish) {
        if (!wish)
            between.mustRun(leaderOf(from)).before(leaderOf(to));
    });
    const std::vector<int> components = between.components();
    m_group.resize(size_t(graph.size()));
    QHash<int, int> numbers;
    for (int i = 0; i < graph.size(); ++i) {
        const int component = components[size_t(leaderOf(i))];
        if (!numbers.contains(component))
            numbers.insert(component, m_groups++);
        m_group[size_t(i)] = numbers.value(component);
    }
    findHeldUp();
}

/// A partition or heir counts as the table it belongs to, before and after.
void Segments::uniteTables()
{
    for (const Table &table : m_context.from.tables)
        m_tables.insert(table.name, int(m_tables.size()));
    for (const View &view : m_context.from.views)
        if (view.materialized)
            m_tables.insert(view.name, int(m_tables.size()));
    m_roots.resize(size_t(m_tables.size()));
    std::iota(m_roots.begin(), m_roots.end(), 0);
    for (const Database *side : {&m_context.from, &m_context.to})
        for (const Table &table : side->tables)
            for (const QualifiedName &parent : parentsOf(table))
                if (const int a = m_tables.value(table.name, -1), b = m_tables.value(parent, -1); a >= 0 && b >= 0)
                    m_roots[size_t(rootIn(m_roots, a))] = rootIn(m_roots, b);
}

int Segments::rootOf(const QualifiedName &table) const
{
    const int number = m_tables.value(table, -1);
    return number < 0 ? -1 : rootIn(m_roots, number);
}

QSet<int> Segments::tablesOf(const PlanNode &node) const
{
    QSet<int> tables;
    const auto add = [&](const QualifiedName &name) {
        if (const int root = rootOf(name); root >= 0)
            tables.insert(root);
    };
    const Object *object = node.item->before ? &*node.item->before : node.item->after ? &*node.item->after : nullptr;
    switch (node.ref.kind) {
    case ObjectKind::Table:
    case ObjectKind::Column:
    case ObjectKind::Trigger:
    case ObjectKind::Rule:
    case ObjectKind::Policy:
    case ObjectKind::View:
        add(node.ref.name);
        break;
    case ObjectKind::Constraint:
        add(node.ref.name);
        if (const auto *key = object ? std::get_if<Constraint>(object) : nullptr;
            key && key->kind == ConstraintKind::ForeignKey && (node.phase != Phase::Create || node.item->leaves))
            add(key->referenced);
        break;
    case ObjectKind::Index:
        if (const auto *index = object ? std::get_if<Index>(object) : nullptr)
            add(index->relation);
        break;
    default:
        break;
    }
    return tables;
}

/// Whether readers or writers would feel it if it were gone between two transactions.
bool Segments::isProtective(const PlanItem &item) const
{
    const auto *index = item.before ? std::get_if<Index>(&*item.before) : nullptr;
    return item.ref.kind != ObjectKind::StatisticsObject && item.ref.kind != ObjectKind::EventTrigger
        && !(index && !index->unique);
}

void Segments::unite(int a, int b)
{
    if (a >= 0 && b >= 0 && isTransactional(m_nodes.all()[size_t(a)]) && isTransactional(m_nodes.all()[size_t(b)]))
        m_leaders[size_t(rootIn(m_leaders, a))] = rootIn(m_leaders, b);
}

int Segments::leaderOf(int node) const
{
    return rootIn(m_leaders, node);
}

void Segments::uniteNodes()
{
    for (const PlanItem &item : m_items.all()) {
        const Moments own = m_nodes.of(item.ref);
        if (item.successor)
            unite(own[Phase::Release], m_nodes.find(Phase::Create, *item.successor));
        if (!item.before || !item.after)
            continue;
        switch (item.action) {
        case Action::Replace:
            if (!isProtective(item))
                break;
            for (const Phase phase :
                {Phase::Release, Phase::Create, Phase::Alter, Phase::Attach, Phase::Move, Phase::Finish})
                unite(own[Phase::Drop], own[phase]);
            break;
        case Action::Swap:
            for (const Phase phase : {Phase::Create, Phase::Alter, Phase::Attach})
                unite(own[Phase::Release], own[phase]);
            break;
        case Action::Alter:
            for (const Phase phase : {Phase::Alter, Phase::Attach})
                unite(own[Phase::Release], own[phase]);
            if (item.ref.kind == ObjectKind::Table) // over a bridge
                unite(own[Phase::Release], own[Phase::Create]);
            break;
        case Action::Create:
        case Action::Drop:
            break;
        }
    }
}

/// A check that goes under one name and comes under another, a unique index that becomes a key: the table is never
/// without.
void Segments::uniteSuccessors()
{
    // A call may fit both of two routines of one name: what calls the one is made when the other is gone.
    QHash<QualifiedName, int> routines;
    for (const PlanItem &item : m_items.all())
        if (item.ref.kind == ObjectKind::Routine && item.action == Action::Create)
            routines.insert(item.ref.name, m_nodes.find(Phase::Create, item.ref));
    for (const PlanItem &item : m_items.all())
        if (item.ref.kind == ObjectKind::Routine && item.action == Action::Drop && !item.successor)
            unite(routines.value(item.ref.name, -1), m_nodes.find(Phase::Drop, item.ref));
    // What foreign keys leave first goes when its successor stands.
    QSet<ObjectRef> left;
    for (const PlanItem &item : m_items.all())
        if (item.leaves)
            left.insert(*item.leaves);
    QHash<std::pair<QualifiedName, QString>, int> going;
    for (const PlanItem &item : m_items.all())
        if (item.before && m_items.isGone(item.ref) && !left.contains(item.ref))
            if (const QString meaning = meaningOf(*item.before); !meaning.isEmpty())
                going.insert({tableBehind(*item.before), meaning}, m_nodes.find(Phase::Drop, item.ref));
    for (const PlanItem &item : m_items.all())
        if (item.after && !going.isEmpty() && m_items.isNew(item.ref))
            if (const QString meaning = meaningOf(*item.after); !meaning.isEmpty())
                unite(going.value({tableBehind(*item.after), meaning}, -1), m_nodes.find(Phase::Create, item.ref));
}

void Segments::findHeldUp()
{
    std::vector<int> sizes(size_t(m_groups), 0);
    for (const int group : m_group)
        ++sizes[size_t(group)];
    const std::vector<PlanNode> &all = m_nodes.all();
    for (size_t i = 0; i < all.size(); ++i)
        if (sizes[size_t(m_group[i])] > 1 && !isTransactional(all[i]))
            m_heldUp.insert(all[i].ref);
    // A unique index that goes first and is then built concurrently would leave the table without.
    for (const PlanItem &item : m_items.all())
        if (const auto *index = item.before ? std::get_if<Index>(&*item.before) : nullptr; index && index->unique
            && item.action == Action::Replace && !item.standsBeside && m_nodes.find(Phase::Build, item.ref) >= 0)
            m_heldUp.insert(item.ref);
}

std::vector<Segments::Step> Segments::steps(const std::vector<int> &order) const
{
    const std::vector<PlanNode> &all = m_nodes.all();
    const size_t count = size_t(m_groups);
    std::vector<Group> groups(count);
    for (int i = 0; i < int(order.size()); ++i) {
        const int node = order[size_t(i)];
        Group &group = groups[size_t(m_group[size_t(node)])];
        if (group.nodes.empty())
            group.at = i;
        group.nodes.push_back(node);
        const PlanNode &each = all[size_t(node)];
        group.transactional = group.transactional && isTransactional(each);
        group.isLast = group.isLast || each.rank >= Rank::LastRank
            || (!isTransactional(each) && each.rank >= Rank::ValidateRank);
        if (each.phase != Phase::Validate && each.phase != Phase::Build && each.phase != Phase::Comment)
            group.tables.unite(tablesOf(each));
    }
    std::vector<std::vector<std::pair<int, bool>>> next(count);
    std::vector<int> hard(count, 0), wishes(count, 0);
    for (Group &group : groups) {
        group.isKeyDrop = std::ranges::all_of(group.nodes, [&all](int node) { return isKeyDrop(all[size_t(node)]); });
        group.isAlone = std::ranges::any_of(group.nodes,
            [&all](int node) { return all[size_t(node)].item->leaves && all[size_t(node)].phase == Phase::Create; });
    }
    m_graph.forEachEdge([&](int from, int to, bool wish) {
        const int a = m_group[size_t(from)], b = m_group[size_t(to)];
        if (a == b)
            return;
        next[size_t(a)].emplace_back(b, wish);
        ++(wish ? wishes : hard)[size_t(b)];
    });
    // By place in the order: those that may run, and those that only a wish keeps back.
    std::set<std::pair<int, int>> ready, wishing;
    const auto place
        = [&](int group) { (wishes[size_t(group)] > 0 ? wishing : ready).insert({groups[size_t(group)].at, group}); };
    for (int i = 0; i < m_groups; ++i)
        if (hard[size_t(i)] == 0)
            place(i);
    std::vector<Step> steps;
    QSet<int> locked;
    bool open = false, keysGo = false;
    int segment = 0;
    // DROP CONSTRAINT of a foreign key locks both of its tables: nothing that takes time joins it.
    const auto joins = [&](const Group &group) {
        return group.transactional && open && !group.isAlone && locked.contains(group.tables)
            && group.isKeyDrop == keysGo && (!keysGo || locked == group.tables);
    };
    const auto rate = [&](const Group &group) {
        if (group.isLast)
            return 4;
        if (joins(group))
            return 0;
        if (!group.transactional)
            return 1;
        return group.tables.isEmpty() ? 2 : 3;
    };
    while (!ready.empty() || !wishing.empty()) {
        std::set<std::pair<int, int>> &from = ready.empty() ? wishing : ready;
        auto best = from.begin();
        int rating = 5;
        for (auto each = from.begin(); each != from.end() && rating > 0; ++each)
            if (const int own = rate(groups[size_t(each->second)]); own < rating) {
                rating = own;
                best = each;
            }
        const int number = best->second;
        from.erase(best);
        const Group &group = groups[size_t(number)];
        if (rating > 0 && !joins(group)) {
            ++segment;
            locked = group.tables;
            open = group.transactional && !group.isAlone;
            keysGo = group.isKeyDrop;
        }
        for (const int node : group.nodes)
            steps.push_back({node, segment});
        for (const auto &[later, wish] : next[size_t(number)]) {
            const bool waits = hard[size_t(later)] > 0;
            --(wish ? wishes : hard)[size_t(later)];
            if (hard[size_t(later)] > 0)
                continue;
            if (!waits && wishing.erase({groups[size_t(later)].at, later}) == 0)
                continue; // it ran already
            place(later);
        }
    }
    // Who shares a transaction is settled; in it the order goes on as it was.
    std::vector<int> places(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        places[size_t(order[i])] = int(i);
    std::ranges::sort(steps, [&](const Step &a, const Step &b) {
        return a.segment != b.segment ? a.segment < b.segment : places[size_t(a.node)] < places[size_t(b.node)];
    });
    sortInside(steps);
    return steps;
}

/// Within a transaction: what goes, what the table's new shape needs, all that changes its shape (so that it shares an
/// ALTER TABLE), and what needs that shape.
int Segments::passOf(const PlanNode &node) const
{
    if (node.rank == Rank::DropAgain && (node.phase == Phase::Drop || node.phase == Phase::Release))
        return 0;
    if (node.ref.kind == ObjectKind::Column || (node.ref.kind == ObjectKind::Table && node.phase == Phase::Alter))
        return 2;
    return node.ref.kind <= ObjectKind::Table && node.phase != Phase::Attach && node.rank < Rank::DropForGood ? 1 : 3;
}

void Segments::sortInside(std::vector<Step> &steps) const
{
    // An edge that the steps break was a wish; all others point forward, so there is no circle.
    std::vector<int> places(steps.size()), waits(steps.size(), 0);
    for (size_t i = 0; i < steps.size(); ++i)
        places[size_t(steps[i].node)] = int(i);
    std::vector<std::vector<int>> next(steps.size());
    m_graph.forEachEdge([&](int from, int to, bool) {
        const size_t a = size_t(places[size_t(from)]), b = size_t(places[size_t(to)]);
        if (a < b && steps[a].segment == steps[b].segment) {
            next[a].push_back(int(b));
            ++waits[b];
        }
    });
    std::vector<Step> sorted;
    std::set<std::pair<int, int>> ready; // pass, place
    const auto place = [&](size_t i) { ready.insert({passOf(m_nodes.all()[size_t(steps[i].node)]), int(i)}); };
    for (size_t first = 0; first < steps.size();) {
        size_t end = first;
        for (; end < steps.size() && steps[end].segment == steps[first].segment; ++end)
            if (waits[end] == 0)
                place(end);
        while (!ready.empty()) {
            const size_t at = size_t(ready.begin()->second);
            ready.erase(ready.begin());
            sorted.push_back(steps[at]);
            for (const int later : next[at])
                if (--waits[size_t(later)] == 0)
                    place(size_t(later));
        }
        first = end;
    }
    steps = std::move(sorted);
}

} // namespace Howdah
