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

std::vector<Node> columnDefinitions(const Context &at)
{
    std::vector<Node> all;
    for (const Node &element : at.statement.tree.as("CreateStmt"_L1)["tableElts"_L1].items())
        if (element.is("ColumnDef"_L1))
            all.push_back(element.body());
    for (const Node &command : at.statement.tree.as("AlterTableStmt"_L1)["cmds"_L1].items())
        if (command.as("AlterTableCmd"_L1)["subtype"_L1].text() == "AT_AddColumn"_L1)
            all.push_back(command.as("AlterTableCmd"_L1)["def"_L1].as("ColumnDef"_L1));
    return all;
}

bool hasIndexFor(const Locks::Relation &relation, const std::vector<QString> &columns, const QString &except)
{
    const auto begins = [&](const std::vector<QString> &keys) {
        return keys.size() >= columns.size() && std::ranges::all_of(columns, [&](const QString &column) {
            const auto end = keys.begin() + qsizetype(columns.size());
            return std::find(keys.begin(), end, column) != end;
        });
    };
    return std::ranges::any_of(relation.constraints, [&](const Locks::KnownConstraint &known) {
        return (known.kind == ConstraintKind::PrimaryKey || known.kind == ConstraintKind::Unique)
            && known.name != except && begins(known.columns);
    }) || std::ranges::any_of(relation.indexes, [&](const Locks::KnownIndex &index) {
        std::vector<QString> keys;
        for (const IndexKey &key : index.keys)
            keys.push_back(key.column);
        return index.predicate.isEmpty() && index.name.name != except && begins(keys);
    });
}

bool isPlain(const Locks::KnownIndex &index)
{
    return index.predicate.isEmpty() && !index.keys.empty()
        && std::ranges::none_of(index.keys, [](const IndexKey &key) { return key.column.isEmpty(); });
}

std::vector<Locks::KnownIndex> plainIndexes(const Locks::Relation &relation)
{
    std::vector<Locks::KnownIndex> all;
    std::ranges::copy_if(relation.indexes, std::back_inserter(all), isPlain);
    for (const Locks::KnownConstraint &key : relation.constraints) {
        if ((key.kind != ConstraintKind::PrimaryKey && key.kind != ConstraintKind::Unique) || key.columns.empty())
            continue;
        Locks::KnownIndex index;
        index.name = {relation.name.schema, key.name};
        index.unique = true;
        index.born = key.born;
        index.include = key.include;
        index.nullsNotDistinct = key.nullsNotDistinct;
        for (const QString &column : key.columns)
            index.keys.push_back(IndexKey{column, {}, {}, {}, {}, false, false, {}});
        all.push_back(index);
    }
    return all;
}

bool beginsWith(const Locks::KnownIndex &index, const Locks::KnownIndex &shorter)
{
    return index.method == shorter.method && index.keys.size() >= shorter.keys.size()
        && std::equal(shorter.keys.begin(), shorter.keys.end(), index.keys.begin());
}

QString bareType(const QString &type)
{
    static const QRegularExpression modifier(u"\\([^)]*\\)"_s);
    return QString(type).remove(modifier);
}

} // namespace Howdah::Lint
