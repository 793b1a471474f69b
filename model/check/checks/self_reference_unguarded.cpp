// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/foreignkeysupport.h"
#include "sql/quoting.h"

namespace Howdah::Check {

Findings selfReferenceUnguarded(const Lookup &lookup)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        if (foreignKey->referenced != foreignKey->relation || foreignKey->columns.size() != 1)
            continue;
        const QString child = foreignKey->columns.front(), parent = foreignKey->referencedColumns.front();
        const bool guarded
            = std::ranges::any_of(lookup.constraintsOf(foreignKey->relation), [&](const Constraint *constraint) {
                  return constraint->kind == ConstraintKind::Check && sameSet(constraint->columns, {child, parent})
                      && (constraint->expression.contains(QLatin1String("<>"))
                          || constraint->expression.contains(QLatin1String("DISTINCT FROM")));
              });
        const bool byTrigger = !lookup.triggersOf(foreignKey->relation).empty();
        if (guarded || byTrigger)
            continue;
        Finding found = finding(refOf(*foreignKey),
            text(
                QT_TRANSLATE_NOOP("Check", "Nothing keeps a row of %1 from being its own %2, directly or in a circle."))
                .arg(display(foreignKey->relation), child));
        addAction(found, *foreignKey);
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "index")),
            supportOf(lookup, *foreignKey) == KeySupport::Full ? text(QT_TRANSLATE_NOOP("Check", "yes"))
                                                               : text(QT_TRANSLATE_NOOP("Check", "none")));
        Constraint check;
        check.relation = foreignKey->relation;
        check.name = freeConstraintName(lookup, foreignKey->relation,
            foreignKey->relation.name.left(40) + QLatin1Char('_') + child.left(10) + QStringLiteral("_not_self"));
        check.columns = {child, parent};
        check.expression = QStringLiteral("(%1 <> %2)").arg(Sql::identifier(child), Sql::identifier(parent));
        check.definition = QStringLiteral("CHECK (%1)").arg(check.expression);
        found.fix = createCheck(lookup, check);
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
