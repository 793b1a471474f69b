// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>

#include <functional>
#include <vector>

namespace Howdah {

/// The vertical extent of one row of a box, measured from the box's top. Edges may end anywhere inside it.
struct RowSpan {
    double top = 0;
    double bottom = 0;

    bool operator==(const RowSpan &) const = default;
};

/// A rectangle to place. Sizes are scene units (one unit = one pixel at 100 %) and come from the caller.
struct LayoutBox {
    double width = 0;
    double height = 0;
    std::vector<RowSpan> rows;
    int group = 0; ///< schema; keeps isolated boxes of one group together

    bool operator==(const LayoutBox &) const = default;
};

/// A foreign key. A row of -1 means the box as a whole (its header).
struct LayoutEdge {
    int from = 0; ///< referencing box
    int fromRow = -1;
    int to = 0; ///< referenced box
    int toRow = -1;
    int key = 0; ///< the referenced key; edges with the same value have the same `to` and `toRow` and may share a trunk

    bool operator==(const LayoutEdge &) const = default;
};

struct LayoutGraph {
    std::vector<LayoutBox> boxes;
    std::vector<LayoutEdge> edges;
};

using Polyline = std::vector<QPointF>;

/// Where everything goes: top left corners of the boxes and one orthogonal line per edge, from the referencing row's
/// port to the referenced row's port.
struct Layout {
    std::vector<QPointF> positions;
    std::vector<Polyline> routes;

    bool operator==(const Layout &) const = default;
};

/// Distances in scene units.
struct LayoutOptions {
    double aspect = 1.6; ///< width : height aimed at
    double tableGap = 36; ///< between boxes of a layer
    double laneGap = 14; ///< between a box and a line that passes it
    double trackGap = 10; ///< between parallel lines
    double stub = 26; ///< straight piece at a port, room for the crow's foot
    double packGap = 72; ///< between connected components
};

/// Told the share done, 0…1, from the thread that computes.
using LayoutProgress = std::function<void(double)>;

/// The row's extent inside its box; the whole box for -1 or a row the box does not have.
inline RowSpan spanOf(const LayoutBox &box, int row)
{
    return row >= 0 && row < int(box.rows.size()) ? box.rows[size_t(row)] : RowSpan{0, box.height};
}

inline QRectF rectOf(const LayoutGraph &graph, const Layout &layout, size_t box)
{
    return {layout.positions[box], QSizeF(graph.boxes[box].width, graph.boxes[box].height)};
}

/// The box around all boxes and lines.
QRectF boundsOf(const LayoutGraph &graph, const Layout &layout);

} // namespace Howdah
