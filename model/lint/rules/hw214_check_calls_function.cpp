// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CHECK that calls a function of the database: see resources/help/rules/HW-214.md.
void hw214(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &node, qsizetype place) {
        if (made.kind != ConstraintKind::Check || node["contype"_L1].text() != "CONSTR_CHECK"_L1)
            return;
        eachNode(node["raw_expr"_L1], [&](const Node &part) {
            const Node call = part.as("FuncCall"_L1);
            const QualifiedName name = qualifiedName(call["funcname"_L1]);
            if (call && name.schema != "pg_catalog"_L1 && (at.scene.routine(name) || !name.schema.isEmpty()))
                at.report(QCoreApplication::translate("Lint", "Rows are not checked again when %1 changes.")
                              .arg(display(name)),
                    place, made.relation);
            return true;
        });
    });
}

} // namespace Howdah::Lint
