// SPDX-License-Identifier: Apache-2.0
#include "layout/graph.h"

#include <algorithm>
#include <limits>

namespace Howdah {

QRectF boundsOf(const LayoutGraph &graph, const Layout &layout)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    double left = infinite, top = infinite, right = -infinite, bottom = -infinite;
    const auto take = [&](double x, double y) {
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
    };
    for (size_t box = 0; box < layout.positions.size(); ++box) {
        const QPointF at = layout.positions[box];
        take(at.x(), at.y());
        take(at.x() + graph.boxes[box].width, at.y() + graph.boxes[box].height);
    }
    for (const Polyline &route : layout.routes)
        for (const QPointF &point : route)
            take(point.x(), point.y());
    return left > right ? QRectF() : QRectF(QPointF(left, top), QPointF(right, bottom));
}

} // namespace Howdah
