// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Name without its schema: see resources/help/rules/HW-611.md.
void hw611(Context &at)
{
    QSet<QString> own; // WITH names
    eachNode(at.statement.tree, [&](const Node &node) {
        if (const Node with = node.as("CommonTableExpr"_L1))
            own.insert(with["ctename"_L1].text());
        return true;
    });
    eachNode(at.statement.tree, [&](const Node &node) {
        const QString name = node["relname"_L1].text();
        if (!name.isEmpty() && node["schemaname"_L1].text().isEmpty() && !own.contains(name)
            && node["relpersistence"_L1].text() != "t"_L1)
            at.report(QCoreApplication::translate("Lint", "Which %1 this is, the search path decides.").arg(name),
                node.location());
        return true;
    });
    const Node drop = at.statement.tree.as("DropStmt"_L1);
    const QString type = drop["removeType"_L1].text();
    if (type == "OBJECT_TABLE"_L1 || type == "OBJECT_VIEW"_L1 || type == "OBJECT_INDEX"_L1
        || type == "OBJECT_SEQUENCE"_L1 || type == "OBJECT_MATVIEW"_L1)
        for (const Node &object : drop["objects"_L1].items())
            if (strings(object).size() == 1)
                at.report(QCoreApplication::translate("Lint", "Which %1 this is, the search path decides.")
                        .arg(strings(object).first()));
}

} // namespace Howdah::Lint
