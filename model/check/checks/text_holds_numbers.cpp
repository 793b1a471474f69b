// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/textshapes.h"

namespace Howdah::Check {

Result<Findings> textHoldsNumbers(Probe &probe)
{
    return shapeFindings(probe,
        text(QT_TRANSLATE_NOOP("Check", "Text column %1 holds numbers: they sort as 1, 10, 2.")),
        [](const Column &column, const TextProfile &profile) -> std::optional<Shape> {
            static const QStringList labels{QStringLiteral("zip"), QStringLiteral("postcode"), QStringLiteral("postal"),
                QStringLiteral("phone"), QStringLiteral("code"), QStringLiteral("sku"), QStringLiteral("isbn"),
                QStringLiteral("ean"), QStringLiteral("version"), QStringLiteral("fax"), QStringLiteral("mobile"),
                QStringLiteral("iban"), QStringLiteral("year"), QStringLiteral("number"), QStringLiteral("no"),
                QStringLiteral("nr"), QStringLiteral("num"), QStringLiteral("order"), QStringLiteral("invoice"),
                QStringLiteral("reference"), QStringLiteral("ref"), QStringLiteral("serial"), QStringLiteral("account"),
                QStringLiteral("card"), QStringLiteral("license"), QStringLiteral("extension")};
            // Numbers that nobody adds up are labels, and two digits may be flags.
            if (hasWord(column.name, labels) || profile.distinct < 3 || !profile.almostAll(profile.numbers))
                return std::nullopt;
            return Shape{profile.numbers, QStringLiteral("numeric"), {ValueShape::Number}};
        });
}

} // namespace Howdah::Check
