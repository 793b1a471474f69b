// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings auditTableWritable(const Lookup &lookup)
{
    static const QStringList audit{QStringLiteral("audit"), QStringLiteral("audits"), QStringLiteral("changelog"),
        QStringLiteral("journal"), QStringLiteral("ledger")};
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const bool changeLog = words(table.name.name).join(QLatin1Char(' ')).contains(QLatin1String("change log"));
        if (!isDesigned(table) || !(changeLog || hasWord(table.name.name, audit)))
            continue;
        QStringList writers;
        for (const Grant &grant : table.grants)
            if (grant.grantee != table.owner
                && (grant.privilege == QLatin1String("UPDATE") || grant.privilege == QLatin1String("DELETE")
                    || grant.privilege == QLatin1String("TRUNCATE")))
                writers << QStringLiteral("%1: %2").arg(
                    grant.grantee.isEmpty() ? QStringLiteral("PUBLIC") : grant.grantee, grant.privilege);
        Finding found = finding(refOf(table),
            writers.isEmpty()
                ? text(QT_TRANSLATE_NOOP("Check", "Change log %1 can be rewritten by its owner only."))
                      .arg(display(table.name))
                : text(QT_TRANSLATE_NOOP("Check", "Change log %1 can be rewritten by roles other than its owner."))
                      .arg(display(table.name)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "owner")), table.owner);
        if (!writers.isEmpty())
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "may rewrite")), writers.join(QLatin1String(", ")));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
