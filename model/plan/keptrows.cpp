// SPDX-License-Identifier: Apache-2.0
#include "plan/keptrows.h"

#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

bool keepsRowsOf(const View &view, const QualifiedName &relation)
{
    const QString type = Sql::identifier(relation);
    return view.materialized && std::ranges::any_of(view.columns, [&type](const ViewColumn &c) {
        return c.type == type || c.type == QString(type + QLatin1String("[]"));
    });
}

namespace {

void between(const PlanContext &context, const Nodes &nodes, Graph &graph, const QualifiedName &relation, int reads)
{
    if (reads < 0)
        return;
    for (const View &view : context.from.views)
        if (keepsRowsOf(view, relation))
            graph.mustRun(nodes.find(Phase::Drop, refOf(view))).before(reads);
    for (const View &view : context.to.views)
        if (keepsRowsOf(view, relation))
            graph.mustRun(reads).before(nodes.find(Phase::Create, refOf(view)));
}

} // namespace

void orderKeptRows(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
{
    for (const PlanItem &item : items.all()) {
        if (item.ref.kind == ObjectKind::Column && items.readsRows(item))
            for (const Phase phase : {Phase::Create, Phase::Alter})
                between(context, nodes, graph, item.ref.name, nodes.find(phase, item.ref));
        if (scansRows(item))
            for (const ObjectRef &user : context.fromDependencies.dependantsOf(item.ref))
                if (user.kind == ObjectKind::Column)
                    between(context, nodes, graph, user.name, nodes.find(Phase::Alter, item.ref));
    }
}

} // namespace Howdah
