// SPDX-License-Identifier: Apache-2.0
#include "plan/persistence.h"

namespace Howdah {

namespace {

bool changesPersistence(const PlanContext &context, const QualifiedName &name)
{
    const Table *was = context.fromDirectory.table(name), *is = context.toDirectory.table(name);
    return was && is && was->unlogged != is->unlogged;
}

bool isConcerned(const PlanContext &context, const Constraint &key)
{
    return key.kind == ConstraintKind::ForeignKey
        && (changesPersistence(context, key.relation) || changesPersistence(context, key.referenced));
}

} // namespace

void orderPersistence(const PlanContext &context, const Nodes &nodes, Graph &graph)
{
    const auto alter
        = [&nodes](const QualifiedName &name) { return nodes.find(Phase::Alter, {ObjectKind::Table, name, {}}); };
    for (const Constraint &key : context.from.constraints) {
        if (!isConcerned(context, key))
            continue;
        for (const QualifiedName &end : {key.relation, key.referenced})
            graph.mustRun(nodes.find(Phase::Drop, refOf(key))).before(alter(end));
        if (key.relation == key.referenced)
            continue;
        const Table *is = context.toDirectory.table(key.relation);
        const bool isOutermostFirst = is && is->unlogged;
        graph.shouldRun(alter(isOutermostFirst ? key.relation : key.referenced))
            .before(alter(isOutermostFirst ? key.referenced : key.relation));
    }
    for (const Constraint &key : context.to.constraints)
        if (isConcerned(context, key))
            for (const QualifiedName &end : {key.relation, key.referenced})
                graph.mustRun(alter(end)).before(nodes.find(Phase::Create, refOf(key)));
}

} // namespace Howdah
