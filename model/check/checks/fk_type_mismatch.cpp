// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/foreignkeysupport.h"

namespace Howdah::Check {

Findings fkTypeMismatch(const Lookup &lookup)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        const Table *table = lookup.table(foreignKey->relation);
        const size_t width = std::min(foreignKey->columns.size(), foreignKey->referencedColumns.size());
        for (size_t i = 0; i < width; ++i) {
            const Column *child = columnOf(*table, foreignKey->columns[i]);
            const Column *parent = lookup.column({foreignKey->referenced, foreignKey->referencedColumns[i]});
            if (!child || !parent || baseType(child->type) == baseType(parent->type))
                continue;
            Finding found = finding(refOf(*foreignKey),
                text(QT_TRANSLATE_NOOP("Check", "Column %1 is %2, but the column %3 it references is %4."))
                    .arg(display(columnRef(table->name, child->name)), child->type,
                        display(columnRef(foreignKey->referenced, parent->name)), parent->type));
            addFact(found, child->name, child->type);
            addFact(found, display(columnRef(foreignKey->referenced, parent->name)), parent->type);
            found.fix.push_back(alterColumn(*table, child->name, [&](Column &column) { column.type = parent->type; }));
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
