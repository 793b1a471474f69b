// SPDX-License-Identifier: Apache-2.0
#include "plan/keptrows.h"

#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

bool keepsRowsOf(const View &view, const QualifiedName &relation)
{
    const QString type = Sql::identifier(relation);
    return view.materialized && std::ranges::any_of(view.columns, [&type](const ViewColumn &c) { return c.type == type || c.type == QString(type + QLatin1String("[]")); });
}

void orderKeptRows(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
{
    for (const PlanItem &item : items.all()) {
        if (item.ref.kind != ObjectKind::Column || !items.readsRows(item))
            continue;
        for (const Phase phase : {Phase::Create, Phase::Alter}) {
            const int rewrites = nodes.find(phase, item.ref);
            for (const View &view : context.from.views)
                if (rewrites >= 0 && keepsRowsOf(view, item.ref.name))
                    graph.mustRun(nodes.find(Phase::Drop, refOf(view))).before(rewrites);
            for (const View &view : context.to.views)
                if (rewrites >= 0 && keepsRowsOf(view, item.ref.name))
                    graph.mustRun(rewrites).before(nodes.find(Phase::Create, refOf(view)));
        }
    }
}

} // namespace Howdah
