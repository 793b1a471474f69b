// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings booleanWithoutDefault(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return column.type == QLatin1String("boolean") && !column.expression && column.generated == Generated::No;
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check", "Flag %1 has no default: every INSERT must name it."))
                .arg(display(columnRef(table.name, column.name)));
        });
    // What stands when nobody says anything is a decision; a flag that tells of something done begins with false.
    static const QStringList rests{QStringLiteral("active"), QStringLiteral("enabled"), QStringLiteral("visible"),
        QStringLiteral("available"), QStringLiteral("valid"), QStringLiteral("current"), QStringLiteral("public"),
        QStringLiteral("open"), QStringLiteral("allowed"), QStringLiteral("live"), QStringLiteral("in")};
    for (Finding &found : result)
        if (hasWord(found.object.member, rests))
            found.fixNote = text(
                QT_TRANSLATE_NOOP("Check", "Whether such a flag begins with true or with false a person must say."));
        else
            found.fix = alterColumn(lookup, found.object.name, found.object.member,
                [](Column &column) { column.expression = QStringLiteral("false"); });
    return result;
}

} // namespace Howdah::Check
