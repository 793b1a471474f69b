// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

namespace {

bool isFlagName(const QString &name)
{
    static const QStringList first{QStringLiteral("is"), QStringLiteral("has"), QStringLiteral("can"),
        QStringLiteral("should"), QStringLiteral("allow"), QStringLiteral("allows"), QStringLiteral("enable")};
    static const QStringList last{QStringLiteral("flag"), QStringLiteral("active"), QStringLiteral("enabled"),
        QStringLiteral("disabled"), QStringLiteral("deleted"), QStringLiteral("archived"), QStringLiteral("verified"),
        QStringLiteral("published"), QStringLiteral("visible"), QStringLiteral("hidden"), QStringLiteral("yn")};
    const QStringList parts = words(name);
    return !parts.isEmpty() && ((parts.size() > 1 && first.contains(parts.first())) || last.contains(parts.last()));
}

bool isFlagType(const QString &type)
{
    static const QStringList types{QStringLiteral("smallint"), QStringLiteral("integer"), QStringLiteral("\"char\""),
        QStringLiteral("bit(1)"), QStringLiteral("numeric(1,0)")};
    return types.contains(type) || (isText(type) && !isArray(type));
}

} // namespace

Findings charFlag(const Lookup &lookup)
{
    return columnFindings(
        lookup,
        [&](const Table &table, const Column &column) {
            return isFlagType(column.type) && isFlagName(column.name)
                && !isForeignKeyColumn(lookup, table.name, column.name);
        },
        [](const Table &table, const Column &column) {
            return text(
                QT_TRANSLATE_NOOP("Check", "Column %1 is named like a flag but is %2: more than two values fit in."))
                .arg(display(columnRef(table.name, column.name)), column.type);
        });
}

} // namespace Howdah::Check
