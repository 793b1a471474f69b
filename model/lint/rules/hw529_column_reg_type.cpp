// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Column that keeps pg_upgrade away: see resources/help/rules/HW-529.md.
void hw529(Context &at)
{
    static const QSet<QString> types{u"regproc"_s, u"regprocedure"_s, u"regoper"_s, u"regoperator"_s, u"regconfig"_s,
        u"regdictionary"_s, u"regnamespace"_s, u"regcollation"_s};
    at.eachTypedColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        QString type = parts.column.type;
        if (types.contains(type.remove("[]"_L1)))
            at.report(QCoreApplication::translate("Lint", "pg_upgrade refuses a database with %1, which is %2.")
                          .arg(parts.column.name, parts.column.type),
                place, relation);
    });
}

} // namespace Howdah::Lint
