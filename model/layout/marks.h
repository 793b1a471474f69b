// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/diagram.h"

#include <optional>

namespace Howdah {

/// The sign at one end of a line, in crow's foot notation: strokes and perhaps a circle.
struct EndMark {
    std::vector<QLineF> strokes;
    std::optional<QPointF> circle; ///< centre
    static constexpr double circleRadius = 3.5;
};

/// At the referencing end: a foot (many) or a bar (at most one), with a circle because there may be none.
EndMark sourceMark(const DiagramEdge &edge);

/// At the referenced end: two bars (exactly one), or a bar and a circle when the foreign key may be null.
EndMark targetMark(const DiagramEdge &edge);

} // namespace Howdah
