// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/missingforeignkey.h"

namespace Howdah::Check {

Findings fkMissing(const Lookup &lookup)
{
    Findings result;
    for (const MissingForeignKey &missing : missingForeignKeys(lookup)) {
        const Constraint &key = missing.constraint;
        Finding found = finding(columnRef(key.relation, key.columns.front()),
            text(QT_TRANSLATE_NOOP("Check", "%1 looks like a reference to %2 (%3) but has no foreign key."))
                .arg(display(columnRef(key.relation, key.columns.front())), display(key.referenced),
                    key.referencedColumns.front()));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), missing.type);
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "found by")), text(QT_TRANSLATE_NOOP("Check", "name and type")));
        offer(found, createForeignKey(lookup, key));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
