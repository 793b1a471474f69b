// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/support.h"
#include "check/probe.h"

namespace Howdah::Check {

/// What a column's values turned out to be.
struct Shape {
    qint64 shaped = 0;   ///< values that fit
    QString type;        ///< the type to offer when all do; empty: none
    std::vector<ValueShape> shapes; ///< which those are
};

/// A finding for every text column whose values `shapeOf` recognises. The message's %1 is the column.
Result<Findings> shapeFindings(Probe &probe, const QString &message,
    const std::function<std::optional<Shape>(const Column &, const TextProfile &)> &shapeOf);

} // namespace Howdah::Check
