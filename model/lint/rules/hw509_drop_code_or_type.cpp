// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP FUNCTION, TYPE, DOMAIN, EXTENSION: see resources/help/rules/HW-509.md.
void hw509(Context &at)
{
    const Node drop = at.statement.tree.as("DropStmt"_L1);
    const QString kind = drop["removeType"_L1].text();
    const bool isType = kind == "OBJECT_TYPE"_L1 || kind == "OBJECT_DOMAIN"_L1;
    const bool isRoutine = kind == "OBJECT_FUNCTION"_L1 || kind == "OBJECT_PROCEDURE"_L1 || kind == "OBJECT_ROUTINE"_L1
        || kind == "OBJECT_AGGREGATE"_L1;
    if (!isType && !isRoutine && kind != "OBJECT_EXTENSION"_L1)
        return;
    for (const Node &object : drop["objects"_L1].items()) {
        const Node routine = object.as("ObjectWithArgs"_L1);
        const QualifiedName name = isType ? typeName(object)
            : isRoutine                   ? qualifiedName(routine["objname"_L1])
                                          : QualifiedName{{}, object.text()};
        const bool isNew = isType ? at.scene.isTypeBorn(name, at.migration)
                                  : isRoutine && at.scene.isRoutineBorn(name, at.migration);
        if (!isNew)
            at.report(
                QCoreApplication::translate("Lint", "Whatever calls or uses %1 fails from now on.").arg(display(name)));
    }
}

} // namespace Howdah::Lint
