// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// More statements while a strong lock is held: see resources/help/rules/HW-603.md.
void hw603(Context &at)
{
    if (!at.state.inTransaction || at.state.kept.isEmpty() || at.is("TransactionStmt"_L1)
        || at.is("VariableSetStmt"_L1))
        return;
    // The row in which a tool keeps the version belongs to the same transaction.
    static const QStringList versions{u"alembic_version"_s, u"schema_migrations"_s, u"flyway_schema_history"_s};
    if (!at.actions.empty() && versions.contains(at.actions.front().table().name))
        return;
    at.report(QCoreApplication::translate("Lint", "A lock that keeps others out of %1 is held while this runs.")
            .arg(at.state.kept.join(", "_L1)));
}

} // namespace Howdah::Lint
