// SPDX-License-Identifier: Apache-2.0
#include "plan/referencedkeys.h"

#include <algorithm>

namespace Howdah {

namespace {

std::vector<QString> inOrder(std::vector<QString> names)
{
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<QString> columnsOf(const Object &key)
{
    if (const auto *constraint = std::get_if<Constraint>(&key))
        return inOrder(constraint->columns);
    std::vector<QString> names;
    for (const IndexKey &each : std::get<Index>(key).keys)
        names.push_back(each.column);
    return inOrder(names);
}

/// Whether a foreign key may lead to it.
bool isKeyOf(const Object &object, const Constraint &foreign)
{
    const auto *key = std::get_if<Constraint>(&object);
    const auto *index = std::get_if<Index>(&object);
    const bool isUnique
        = key ? key->kind == ConstraintKind::PrimaryKey || key->kind == ConstraintKind::Unique : index && index->unique;
    return isUnique && (key ? key->relation : index->relation) == foreign.referenced
        && columnsOf(object) == inOrder(foreign.referencedColumns);
}

/// Keys and unique indexes that go, by table.
QHash<QualifiedName, std::vector<const PlanItem *>> goingKeys(const Items &items)
{
    QHash<QualifiedName, std::vector<const PlanItem *>> keys;
    for (const PlanItem &item : items.all()) {
        const bool goes = items.isGone(item.ref) || item.action == Action::Swap;
        const Constraint *key = goes && item.before ? std::get_if<Constraint>(&*item.before) : nullptr;
        const Index *index = goes && item.before ? std::get_if<Index>(&*item.before) : nullptr;
        if (key && (key->kind == ConstraintKind::PrimaryKey || key->kind == ConstraintKind::Unique))
            keys[key->relation].push_back(&item);
        else if (index && index->unique)
            keys[index->relation].push_back(&item);
    }
    return keys;
}

} // namespace

void orderReferencedKeys(const Items &items, const Nodes &nodes, Graph &graph)
{
    const QHash<QualifiedName, std::vector<const PlanItem *>> going = goingKeys(items);
    if (going.isEmpty())
        return;
    for (const PlanItem &item : items.all()) {
        const Constraint *foreign = item.after ? std::get_if<Constraint>(&*item.after) : nullptr;
        const int create = nodes.find(Phase::Create, item.ref);
        if (!foreign || foreign->kind != ConstraintKind::ForeignKey || create < 0)
            continue;
        if (item.leaves) {
            const int again = nodes.find(Phase::Alone, *item.leaves);
            for (const PlanItem &key : items.all())
                if (key.after && !(key.ref == *item.leaves) && isKeyOf(*key.after, *foreign))
                    graph.mustRun(nodes.find(Phase::Create, key.ref)).before(again);
            graph.mustRun(again).before(create);
            graph.mustRun(create).before(nodes.find(Phase::Drop, *item.leaves));
            continue;
        }
        for (const PlanItem *key : going.value(foreign->referenced))
            if (columnsOf(*key->before) == inOrder(foreign->referencedColumns))
                graph.mustRun(nodes.find(Phase::Drop, key->ref)).before(create);
    }
}

} // namespace Howdah
