// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/textshapes.h"

namespace Howdah::Check {

Result<Findings> textHoldsFlags(Probe &probe)
{
    return shapeFindings(probe, text(QT_TRANSLATE_NOOP("Check", "Text column %1 holds only yes and no.")),
        [](const Column &column, const TextProfile &profile) -> std::optional<Shape> {
            Q_UNUSED(column)
            if (profile.distinct > 2 || !profile.all(profile.flags))
                return std::nullopt;
            return Shape{profile.flags, QStringLiteral("boolean"), {ValueShape::Flag}};
        });
}

} // namespace Howdah::Check
