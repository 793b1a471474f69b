// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/textshapes.h"

namespace Howdah::Check {

Result<Findings> textHoldsDates(Probe &probe)
{
    return shapeFindings(probe, text(QT_TRANSLATE_NOOP("Check", "Text column %1 holds dates.")),
        [](const Column &column, const TextProfile &profile) -> std::optional<Shape> {
            Q_UNUSED(column)
            const qint64 iso = profile.dates + profile.moments;
            if (!profile.almostAll(iso + profile.otherDates))
                return std::nullopt;
            // 01/02/2025 is two different days, and a moment without its zone is as many moments as there are zones:
            // only ISO dates can be converted without asking.
            const bool clear = profile.otherDates == 0 && profile.moments == 0;
            return Shape{iso + profile.otherDates, clear ? QStringLiteral("date") : QString(),
                {ValueShape::Date, ValueShape::Moment, ValueShape::OtherDate}};
        });
}

} // namespace Howdah::Check
