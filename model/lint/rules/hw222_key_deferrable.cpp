// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Key that is DEFERRABLE: see resources/help/rules/HW-222.md.
void hw222(Context &at)
{
    const auto report = [&](const Node &key) {
        at.report(QCoreApplication::translate(
                      "Lint", "A deferrable key serves neither foreign keys nor INSERT … ON CONFLICT."),
            key.location());
    };
    const auto isKey = [](const Node &constraint) {
        const QString type = constraint.as("Constraint"_L1)["contype"_L1].text();
        return type == "CONSTR_PRIMARY"_L1 || type == "CONSTR_UNIQUE"_L1;
    };
    for (const Node &definition : columnDefinitions(at)) {
        Node last; // DEFERRABLE stands behind what it is about
        for (const Node &item : definition["constraints"_L1].items()) {
            const QString type = item.as("Constraint"_L1)["contype"_L1].text();
            if (type == "CONSTR_ATTR_DEFERRABLE"_L1 && isKey(last))
                report(last);
            else if (!type.startsWith("CONSTR_ATTR"_L1))
                last = item;
        }
    }
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &node, qsizetype) {
        if (made.deferrable && (made.kind == ConstraintKind::PrimaryKey || made.kind == ConstraintKind::Unique))
            report(node);
    });
}

} // namespace Howdah::Lint
