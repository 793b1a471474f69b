// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/names.h"

#include <QRegularExpression>

namespace Howdah::Check {

Findings nameNeedsQuotes(const Lookup &lookup)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z_\\x{80}-\\x{10ffff}][a-z0-9_$\\x{80}-\\x{10ffff}]*$"));
    return nameFindings(
        lookup, [](const QString &name) { return !plain.match(name).hasMatch(); },
        text(QT_TRANSLATE_NOOP(
            "Check", "Name %1 has to be quoted in every statement: it is not lower case, digits and underscores.")));
}

} // namespace Howdah::Check
