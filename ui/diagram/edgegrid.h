// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/diagram.h"

#include <QHash>

#include <span>

namespace Howdah {

/// Finds a diagram's lines by place: a uniform grid of 1024-unit cells, each listing the edges that cross it.
class EdgeGrid
{
public:
    /// Without those numbered in `except`, ascending.
    void rebuild(const std::vector<DiagramEdge> &edges, std::span<const int> except);

    /// Edges with a piece in the cells that `area` touches, ascending.
    std::vector<int> near(const QRectF &area) const;

private:
    QHash<qint64, std::vector<int>> m_cells;
    std::vector<int> m_all;
};

} // namespace Howdah
