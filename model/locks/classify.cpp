// SPDX-License-Identifier: Apache-2.0
#include "locks/classify.h"

#include "sql/parse/tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

Action &Classifying::add(Act act, std::vector<Party> parties, qsizetype at)
{
    Action action;
    action.act = act;
    action.parties = std::move(parties);
    action.node = statement.tree;
    action.at = at < 0 ? statement.offset : at;
    actions.push_back(std::move(action));
    return actions.back();
}

std::vector<Party> Classifying::family(const QualifiedName &table, bool inherits) const
{
    std::vector<Party> all{{Part::Table, table}};
    if (!inherits)
        return all;
    for (size_t i = 0; i < all.size() && i < 10000; ++i)
        if (const Relation *known = scene.relation(all[i].name))
            for (const QualifiedName &heir : known->heirs)
                all.push_back({Part::Table, heir});
    return all;
}

std::vector<Party> Classifying::partitions(const QualifiedName &table) const
{
    const Relation *known = scene.relation(table);
    return family(table, known && known->isPartitioned());
}

void Classifying::addKeyPartners(std::vector<Party> &parties, const QualifiedName &table, const QString &column) const
{
    const auto isKeyOf = [&](const KnownConstraint &c, const std::vector<QString> &columns) {
        return c.kind == ConstraintKind::ForeignKey && std::ranges::find(columns, column) != columns.end();
    };
    const auto add = [&](const QualifiedName &other) {
        if (std::ranges::find(parties, other, &Party::name) == parties.end())
            parties.push_back({Part::Referenced, other});
    };
    if (const Relation *known = scene.relation(table))
        for (const KnownConstraint &constraint : known->constraints)
            if (isKeyOf(constraint, constraint.columns))
                add(constraint.referenced);
    for (const QualifiedName &other : scene.referencesTo(table))
        if (const Relation *known = scene.relation(other))
            for (const KnownConstraint &constraint : known->constraints)
                if (constraint.referenced == table && isKeyOf(constraint, constraint.referencedColumns))
                    add(other);
}

std::vector<qsizetype> commandPlaces(const ParsedStatement &statement, QByteArrayView sql)
{
    const QByteArrayView text = sql.sliced(statement.offset, statement.length);
    const auto all = tokens(text);
    if (!all)
        return {};
    const qsizetype table = statement.tree.body()["relation"_L1].location() - statement.offset;
    std::vector<qsizetype> places;
    int depth = 0;
    bool atStart = false, inName = true;
    qsizetype nameEnd = -1;
    for (const Token &token : *all) {
        if (token.isComment(text) || token.start < table)
            continue;
        const QByteArrayView word = token.in(text);
        if (inName) {
            // The relation's own name, with its schema and a star; the next word begins the first command.
            const bool goesOn = nameEnd < 0 || word == "." || word == "*" || text[nameEnd - 1] == '.';
            nameEnd = token.end;
            if (goesOn)
                continue;
            inName = false;
            atStart = true;
        }
        if (atStart)
            places.push_back(statement.offset + token.start);
        atStart = false;
        depth += word == "(" || word == "[" ? 1 : word == ")" || word == "]" ? -1 : 0;
        atStart = depth == 0 && word == ",";
    }
    return places;
}

std::vector<Action> actionsOf(const ParsedStatement &statement, QByteArrayView sql, const Scene &scene, int major)
{
    Classifying work{statement, sql, scene, major, {}};
    const QString kind = statement.tree.kind();
    if (kind == "AlterTableStmt"_L1)
        classifyAlterTable(work);
    else if (!classifyObject(work, kind) && !classifyRows(work, kind))
        work.add(
            kind == "DoStmt"_L1 || kind == "CallStmt"_L1 || kind == "ExecuteStmt"_L1 ? Act::Unknown : Act::NoTable, {});
    return std::move(work.actions);
}

Result<std::vector<Action>> actionsOf(QByteArrayView sql, const Scene &scene, int major)
{
    const Parsed parsed = parsedStatements(sql);
    if (!parsed.error.isEmpty())
        return failure(ErrorKind::Parse, parsed.error);
    if (parsed.statements.size() != 1)
        return failure(ErrorKind::Parse, QCoreApplication::translate("Locks", "This is not one statement."));
    return actionsOf(parsed.statements.front(), sql, scene, major);
}

} // namespace Howdah::Locks
