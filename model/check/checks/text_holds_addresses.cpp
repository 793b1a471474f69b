// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/textshapes.h"

namespace Howdah::Check {

Result<Findings> textHoldsAddresses(Probe &probe)
{
    return shapeFindings(probe, text(QT_TRANSLATE_NOOP("Check", "Text column %1 holds network addresses.")),
        [](const Column &column, const TextProfile &profile) -> std::optional<Shape> {
            static const QStringList versions{QStringLiteral("version"), QStringLiteral("release"),
                QStringLiteral("build"), QStringLiteral("firmware")};
            if (hasWord(column.name, versions) || !profile.almostAll(profile.addresses))
                return std::nullopt;
            return Shape{profile.addresses, QStringLiteral("inet"), {ValueShape::Address}};
        });
}

} // namespace Howdah::Check
