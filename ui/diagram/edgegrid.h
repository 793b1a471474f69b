// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/diagram.h"

#include <QHash>

namespace Howdah {

/// Finds a diagram's lines by place: a uniform grid of 1024-unit cells, each listing the edges that cross it.
class EdgeGrid
{
public:
    void rebuild(const std::vector<DiagramEdge> &edges);

    /// Edges with a piece in the cells that `area` touches, ascending.
    std::vector<int> near(const QRectF &area) const;

private:
    QHash<qint64, std::vector<int>> m_cells;
    size_t m_count = 0;
};

} // namespace Howdah
