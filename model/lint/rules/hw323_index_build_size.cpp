// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

#include <QLocale>

namespace Howdah::Lint {

/// How much building an index is: see resources/help/rules/HW-323.md.
void hw323(Context &at)
{
    constexpr qint64 little = qint64(8) << 20;
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const QualifiedName relation = at.scene.resolved(relationName(statement["relation"_L1]));
    if (!statement || !at.settings.live || at.isNew(relation))
        return;
    std::vector<QString> columns;
    for (const IndexKey &key : Locks::indexOf(statement, relation).keys)
        columns.push_back(key.column);
    const auto build = at.settings.live->buildOf(relation, columns);
    if (!build || build->tableBytes < little)
        return;
    const QLocale locale;
    const bool isConcurrent = statement["concurrent"_L1].flag();
    QString message
        = (isConcurrent ? QCoreApplication::translate("Lint", "Building it reads %1 twice and writes about %2.")
                        : QCoreApplication::translate("Lint", "Building it reads %1 and writes about %2."))
              .arg(locale.formattedDataSize(build->tableBytes), locale.formattedDataSize(build->bytes));
    if (build->scanSeconds > 0)
        message += u' '
            + QCoreApplication::translate("Lint", "Reading alone takes about %1 s.")
                  .arg(locale.toString(build->scanSeconds * (isConcurrent ? 2 : 1), 'g', 2));
    if (build->bytes > build->memory)
        message += u' '
            + QCoreApplication::translate("Lint", "maintenance_work_mem is %1: it is sorted on disk.")
                  .arg(locale.formattedDataSize(build->memory));
    at.report(message, -1, relation, Locks::Work::Build);
}

} // namespace Howdah::Lint
