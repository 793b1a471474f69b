// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// Whether a materialized view keeps rows of the relation whole: no table is rewritten while one does.
bool keepsRowsOf(const View &view, const QualifiedName &relation);

/// Such views go before what rewrites the table, and come after.
void orderKeptRows(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
