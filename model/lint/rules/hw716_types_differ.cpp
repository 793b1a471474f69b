// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Same name for columns of different types: see resources/help/rules/HW-716.md.
void hw716(Context &at)
{
    at.eachNewColumn([&](const QualifiedName &, const Locks::ColumnParts &parts, qsizetype place) {
        const Locks::Relation *own = at.scene.relation(relationName(at.node()["relation"_L1]));
        const Column *column = own ? own->column(parts.column.name) : nullptr;
        if (!column || column->name == "id"_L1)
            return;
        QStringList others;
        for (const Locks::Relation &relation : at.scene.relations())
            if (const Column *other = relation.column(column->name); other && !other->type.isEmpty()
                && relation.name != own->name && bareType(other->type) != bareType(column->type))
                others << display(relation.name);
        others.sort();
        if (!others.isEmpty())
            at.report(QCoreApplication::translate("Lint", "%1 is %2 here, and another type in %3.")
                          .arg(column->name, column->type, others.first()),
                place, own->name);
    });
}

} // namespace Howdah::Lint
