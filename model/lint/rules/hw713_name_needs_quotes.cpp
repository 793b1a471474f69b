// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"
#include "sql/quoting.h"

namespace Howdah::Lint {

/// Name that has to be quoted: see resources/help/rules/HW-713.md.
void hw713(Context &at)
{
    const auto look = [&](const QString &name, qsizetype place) {
        if (!name.isEmpty() && Sql::identifier(name) != name)
            at.report(QCoreApplication::translate("Lint", "%1 has to be quoted wherever it is written.")
                          .arg(Sql::identifier(name)),
                place);
    };
    QStringList columns;
    at.eachNewColumn([&](const QualifiedName &, const Locks::ColumnParts &parts, qsizetype place) {
        columns << parts.column.name;
        look(parts.column.name, place);
    });
    QStringList others = namesMade(at);
    others.removeIf([&](const QString &name) { return columns.contains(name); });
    others.removeDuplicates();
    for (const QString &name : others)
        look(name, -1);
}

} // namespace Howdah::Lint
