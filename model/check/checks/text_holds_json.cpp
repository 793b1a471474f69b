// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/textshapes.h"

namespace Howdah::Check {

Result<Findings> textHoldsJson(Probe &probe)
{
    return shapeFindings(probe,
        text(QT_TRANSLATE_NOOP(
            "Check", "Text column %1 holds JSON: it can hold what is no JSON as well, and no index looks into it.")),
        [](const Column &, const TextProfile &profile) -> std::optional<Shape> {
            if (profile.values < 5 || profile.documents * 100 < profile.values * 95)
                return std::nullopt;
            return Shape{profile.documents, QStringLiteral("jsonb"), {ValueShape::Document}};
        });
}

} // namespace Howdah::Check
