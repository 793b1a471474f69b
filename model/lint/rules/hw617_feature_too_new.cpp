// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Syntax that the target server does not know: see resources/help/rules/HW-617.md.
void hw617(Context &at)
{
    const Node index = at.statement.tree.as("IndexStmt"_L1);
    const auto need = [&](int version, const QString &what) {
        if (at.major < version)
            at.report(QCoreApplication::translate("Lint", "%1 needs PostgreSQL %2; the target is %3.")
                    .arg(what, QString::number(version), QString::number(at.major)));
    };
    if (index && index["nulls_not_distinct"_L1].flag())
        need(15, u"NULLS NOT DISTINCT"_s);
    if (index && !index["indexIncludingParams"_L1].items().empty())
        need(11, u"INCLUDE"_s);
    if (at.is("MergeStmt"_L1))
        need(15, u"MERGE"_s);
    if (!at.statement.virtualColumns.empty())
        need(18, u"VIRTUAL"_s);
    if (!at.statement.notEnforced.empty())
        need(18, u"NOT ENFORCED"_s);
    if (!at.statement.notNullConstraints.empty())
        need(18, u"NOT NULL as a table constraint"_s);
    for (const Action &action : at.actions) {
        if (action.act == Act::SetExpression)
            need(17, u"SET EXPRESSION"_s);
        else if (action.act == Act::DetachPartitionConcurrently)
            need(14, u"DETACH PARTITION CONCURRENTLY"_s);
    }
}

} // namespace Howdah::Lint
