// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/textshapes.h"

namespace Howdah::Check {

Result<Findings> textHoldsUuids(Probe &probe)
{
    return shapeFindings(probe,
        text(QT_TRANSLATE_NOOP("Check", "Text column %1 holds UUIDs: 37 bytes each instead of 16.")),
        [](const Column &column, const TextProfile &profile) -> std::optional<Shape> {
            Q_UNUSED(column)
            if (!profile.almostAll(profile.uuids))
                return std::nullopt;
            return Shape{profile.uuids, QStringLiteral("uuid"), {ValueShape::Uuid}};
        });
}

} // namespace Howdah::Check
