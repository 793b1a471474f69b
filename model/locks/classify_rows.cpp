// SPDX-License-Identifier: Apache-2.0
#include "locks/classify.h"

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

namespace {

void gather(const Node &node, QStringList withNames, const Scene &scene, std::vector<QualifiedName> &found)
{
    const std::vector<Node> items = node.items();
    for (const Node &item : items)
        gather(item, withNames, scene, found);
    if (!items.empty())
        return;
    if (const Node range = node.as("RangeVar"_L1)) {
        const QualifiedName name = relationName(range);
        if (!name.schema.isEmpty() || !withNames.contains(name.name))
            if (const QualifiedName full = scene.resolved(name); std::ranges::find(found, full) == found.end())
                found.push_back(full);
        return;
    }
    // WITH's names hide tables of the same name below.
    const Node body = node.body() ? node.body() : node;
    for (const Node &with : body["withClause"_L1]["ctes"_L1].items())
        withNames << with.as("CommonTableExpr"_L1)["ctename"_L1].text();
    for (const QString &key : node.keys())
        gather(node[QLatin1StringView(key.toLatin1())], withNames, scene, found);
}

/// Statements in WITH that change rows lock as they would alone.
void classifyWith(Classifying &work, const Node &node)
{
    for (const Node &with : node["withClause"_L1]["ctes"_L1].items()) {
        const Node query = with.as("CommonTableExpr"_L1)["ctequery"_L1];
        const Act act = query.is("InsertStmt"_L1) ? Act::Insert
            : query.is("UpdateStmt"_L1)           ? Act::Update
            : query.is("DeleteStmt"_L1)           ? Act::Delete
                                                  : Act::NoTable;
        if (act != Act::NoTable)
            work.add(act, {{Part::Table, work.named(query.body()["relation"_L1])}}, query.location()).node = query;
    }
}

void classifyChange(Classifying &work, Act act, const Node &node)
{
    const QualifiedName target = work.named(node["relation"_L1]);
    std::vector<Party> parties = work.family(target);
    for (const QualifiedName &read : relationsRead(work.statement.tree, work.scene))
        if (read != target)
            parties.push_back({Part::Source, read});
    work.add(act, std::move(parties));
    classifyWith(work, node);
}

} // namespace

std::vector<QualifiedName> relationsRead(const Node &query, const Scene &scene)
{
    std::vector<QualifiedName> found;
    gather(query, {}, scene, found);
    return found;
}

bool classifyRows(Classifying &work, const QString &kind)
{
    const Node node = work.node();
    if (kind == "SelectStmt"_L1) {
        const bool locks = !node["lockingClause"_L1].items().empty();
        std::vector<Party> parties;
        for (const QualifiedName &read : relationsRead(work.statement.tree, work.scene))
            parties.push_back({locks ? Part::Table : Part::Source, read});
        work.add(node["intoClause"_L1] ? Act::CreateTableAs
                : locks                ? Act::SelectForUpdate
                                       : Act::Select,
            std::move(parties));
        classifyWith(work, node);
    } else if (kind == "InsertStmt"_L1) {
        classifyChange(work, Act::Insert, node);
    } else if (kind == "UpdateStmt"_L1) {
        classifyChange(work, Act::Update, node);
    } else if (kind == "DeleteStmt"_L1) {
        classifyChange(work, Act::Delete, node);
    } else if (kind == "MergeStmt"_L1) {
        classifyChange(work, Act::Merge, node);
    } else if (kind == "CopyStmt"_L1) {
        if (node["is_from"_L1].flag())
            work.add(Act::CopyFrom, {{Part::Table, work.named(node["relation"_L1])}});
        else
            work.add(Act::Select, {{Part::Source, work.named(node["relation"_L1])}});
    } else {
        return false;
    }
    return true;
}

} // namespace Howdah::Locks
