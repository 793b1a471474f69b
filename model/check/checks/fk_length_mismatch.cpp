// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/foreignkeysupport.h"

namespace Howdah::Check {

Findings fkLengthMismatch(const Lookup &lookup)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        const Table *table = lookup.table(foreignKey->relation);
        const size_t width = std::min(foreignKey->columns.size(), foreignKey->referencedColumns.size());
        for (size_t i = 0; i < width; ++i) {
            const Column *child = columnOf(*table, foreignKey->columns[i]);
            const Column *parent = lookup.column({foreignKey->referenced, foreignKey->referencedColumns[i]});
            if (!child || !parent || baseType(child->type) != baseType(parent->type))
                continue;
            if (child->type == parent->type && child->collation == parent->collation)
                continue;
            Finding found = finding(refOf(*foreignKey),
                text(QT_TRANSLATE_NOOP(
                         "Check", "Column %1 and the column %2 it references differ in length or collation."))
                    .arg(display(columnRef(table->name, child->name)),
                        display(columnRef(foreignKey->referenced, parent->name))));
            addFact(found, child->name, child->type + QLatin1Char(' ') + display(child->collation));
            addFact(found, display(columnRef(foreignKey->referenced, parent->name)),
                parent->type + QLatin1Char(' ') + display(parent->collation));
            if (child->collation == parent->collation)
                offer(found, retype(lookup, {table->name, child->name}, parent->type, Retype::Widen));
            else
                found.fix = alterColumn(lookup, table->name, child->name, [&](Column &column) {
                    column.type = parent->type;
                    column.collation = parent->collation;
                });
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
