// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/textshapes.h"

namespace Howdah::Check {

Result<Findings> textHoldsLists(Probe &probe)
{
    return shapeFindings(probe, text(QT_TRANSLATE_NOOP("Check", "Text column %1 holds lists: several values in one.")),
        [](const Column &column, const TextProfile &profile) -> std::optional<Shape> {
            static const QStringList prose{QStringLiteral("name"), QStringLiteral("address"), QStringLiteral("title"),
                QStringLiteral("description"), QStringLiteral("comment"), QStringLiteral("note"),
                QStringLiteral("notes"), QStringLiteral("body"), QStringLiteral("location"), QStringLiteral("street")};
            if (hasWord(column.name, prose) || profile.values < 5 || profile.lists * 10 < profile.values * 3
                || !profile.almostAll(profile.items))
                return std::nullopt;
            // "Miller, John": two items each, and hardly two rows alike.
            if (profile.longLists == 0 && profile.distinct * 2 > profile.values)
                return std::nullopt;
            return Shape{profile.lists, {}, {ValueShape::List}};
        });
}

} // namespace Howdah::Check
