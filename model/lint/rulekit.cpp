// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

bool changesClock(const Context &at, const Action &retype)
{
    const Locks::Relation *relation = at.scene.relation(retype.table());
    const Column *column = relation ? relation->column(retype.member) : nullptr;
    const QString type = typeText(retype.node["def"_L1].as("ColumnDef"_L1)["typeName"_L1]);
    return column && Locks::retypeOf(column->type, type, at.major) == Locks::Retype::InUtc;
}

QStringList stringsIn(const Node &tree)
{
    QStringList all;
    std::vector<Node> queue{tree};
    while (!queue.empty()) {
        const Node node = queue.back();
        queue.pop_back();
        const std::vector<Node> items = node.items();
        queue.insert(queue.end(), items.begin(), items.end());
        if (const Node constant = node.as("A_Const"_L1)["sval"_L1])
            all << constant["sval"_L1].text();
        if (items.empty())
            for (const QString &key : node.keys())
                queue.push_back(node[QLatin1StringView(key.toLatin1())]);
    }
    return all;
}

QStringList namesMade(const Context &at)
{
    QStringList names;
    const Node node = at.node();
    if (at.is("CreateStmt"_L1))
        names << relationName(node["relation"_L1]).name;
    names << node["idxname"_L1].text() << node["trigname"_L1].text() << node["policy_name"_L1].text();
    names << relationName(node["view"_L1]).name << qualifiedName(node["funcname"_L1]).name << node["newname"_L1].text();
    at.eachNewColumn(
        [&](const QualifiedName &, const Locks::ColumnParts &parts, qsizetype) { names << parts.column.name; });
    at.eachNewConstraint([&](const Locks::KnownConstraint &, const Node &constraint, qsizetype) {
        names << constraint["conname"_L1].text();
    });
    return names;
}

} // namespace Howdah::Lint
