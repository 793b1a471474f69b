// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"

#include <QSizeF>

namespace Howdah {

/// Places rectangles without overlap, `gap` apart, into a bounding box near `aspect` (width : height). Larger ones
/// first, each as high as it can go (skyline); the best of several widths. Positions in the order given.
std::vector<QPointF> packed(const std::vector<QSizeF> &sizes, double aspect, double gap);

/// Places boxes in columns of equal width, at most `width` in all, each box into the column that is shortest so far.
std::vector<QPointF> columns(const std::vector<QSizeF> &sizes, double width, double gap);

} // namespace Howdah
