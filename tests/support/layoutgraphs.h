// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"

#include <QtTypes>

/// Made-up graphs for layout tests. The same seed gives the same graph on every platform.
namespace LayoutGraphs {

/// Preferential attachment: few tables are referenced by very many, as in real schemas. Has self-references, cycles,
/// several keys per table, columns that are in two foreign keys, and tables without any.
Howdah::LayoutGraph scaleFree(int tables, int edges, quint64 seed);

} // namespace LayoutGraphs
