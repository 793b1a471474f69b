// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"

namespace Howdah {

/// Without repeated points and without points in the middle of a straight piece; turning back on itself is kept out
/// too.
inline Polyline simplified(const Polyline &points)
{
    Polyline result;
    for (const QPointF &point : points) {
        if (!result.empty() && result.back() == point)
            continue;
        if (result.size() >= 2) {
            const QPointF a = result[result.size() - 2], b = result.back();
            if ((a.x() == b.x() && b.x() == point.x()) || (a.y() == b.y() && b.y() == point.y())) {
                result.back() = point;
                continue;
            }
        }
        result.push_back(point);
    }
    return result;
}

} // namespace Howdah
