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
            // 01/02/2025 is two different days: only ISO dates can be converted without asking.
            const QString type
                = profile.moments > 0 ? QStringLiteral("timestamp with time zone") : QStringLiteral("date");
            return Shape{iso + profile.otherDates, profile.otherDates == 0 ? type : QString(),
                {ValueShape::Date, ValueShape::Moment, ValueShape::OtherDate}};
        });
}

} // namespace Howdah::Check
