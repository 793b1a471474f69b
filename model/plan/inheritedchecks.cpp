// SPDX-License-Identifier: Apache-2.0
#include "plan/inheritedchecks.h"

namespace Howdah {

namespace {

std::vector<QualifiedName> parentsOf(const Table *table)
{
    if (!table)
        return {};
    std::vector<QualifiedName> parents = table->inherits;
    if (table->partition)
        parents.push_back(table->partition->parent);
    return parents;
}

const Constraint *inheritedCheck(const std::optional<Object> &object)
{
    const auto *c = object ? std::get_if<Constraint>(&*object) : nullptr;
    return c && c->kind == ConstraintKind::Check && c->inherited ? c : nullptr;
}

} // namespace

void orderInheritedChecks(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
{
    for (const PlanItem &item : items.all()) {
        const Constraint *was = inheritedCheck(item.before), *is = inheritedCheck(item.after);
        if ((!was && !is) || items.isGone({ObjectKind::Table, item.ref.name, {}}))
            continue;
        const int drop = nodes.find(Phase::Drop, item.ref), create = nodes.find(Phase::Create, item.ref);
        graph.mustRun(nodes.find(Phase::Release, {ObjectKind::Table, item.ref.name, {}})).before(drop);
        const auto above = [&item](const QualifiedName &parent) { return ObjectRef{ObjectKind::Constraint, parent, item.ref.member}; };
        if (was && was->local)
            for (const QualifiedName &parent : parentsOf(context.fromDirectory.table(item.ref.name)))
                if (const int first = nodes.find(Phase::Drop, above(parent)); first != drop && !items.isGone({ObjectKind::Table, parent, {}}))
                    graph.mustRun(first).before(drop);
        if (is && is->local)
            for (const QualifiedName &parent : parentsOf(context.toDirectory.table(item.ref.name)))
                if (const int last = nodes.find(Phase::Create, above(parent)); last != create)
                    graph.mustRun(create).before(last);
    }
}

} // namespace Howdah
