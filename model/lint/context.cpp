// SPDX-License-Identifier: Apache-2.0
#include "lint/context.h"

#include <algorithm>

namespace Howdah::Lint {

using namespace Qt::StringLiterals;

bool Context::isNew(const QualifiedName &name) const
{
    const Locks::Relation *known = scene.relation(name);
    return known && (known->temporary || known->born == migration);
}

bool Context::isNewColumn(const QualifiedName &name, const QString &column) const
{
    const Locks::Relation *known = scene.relation(name);
    return known && (isNew(name) || (known->bornColumnsIn == migration && known->bornColumns.contains(column)));
}

bool Context::isNewConstraint(const QualifiedName &name, const QString &constraint) const
{
    const Locks::Relation *known = scene.relation(name);
    const Locks::KnownConstraint *there = known ? known->constraint(constraint) : nullptr;
    return isNew(name) || (there && there->born == migration);
}

bool Context::isOthers(const Action &action, const Locks::RelationFact &fact) const
{
    const bool ofIndex = action.act == Act::AttachIndex || action.act == Act::SetIndexOptions
        || action.act == Act::RenameIndex || action.act == Act::SetIndexTablespace;
    return !ofIndex && !isNew(fact.relation) && !scene.index(fact.relation);
}

void Context::each(std::initializer_list<Act> acts, const std::function<void(const Action &)> &found) const
{
    for (const Action &action : actions)
        if (std::ranges::find(acts, action.act) != acts.end() && isOld(action))
            found(action);
}

void Context::eachNewColumn(
    const std::function<void(const QualifiedName &, const Locks::ColumnParts &, qsizetype)> &found) const
{
    if (const Node create = statement.tree.as("CreateStmt"_L1)) {
        for (const Node &element : create["tableElts"_L1].items())
            if (element.is("ColumnDef"_L1))
                found(relationName(create["relation"_L1]), Locks::columnParts(element, statement.virtualColumns),
                    element.location());
    } else if (const Node alter = statement.tree.as("AlterTableStmt"_L1)) {
        for (const Node &command : alter["cmds"_L1].items())
            if (const Node definition = command.as("AlterTableCmd"_L1)["def"_L1];
                command.as("AlterTableCmd"_L1)["subtype"_L1].text() == "AT_AddColumn"_L1)
                found(scene.resolved(relationName(alter["relation"_L1])),
                    Locks::columnParts(definition, statement.virtualColumns), definition.location());
    }
}

void Context::eachTypedColumn(
    const std::function<void(const QualifiedName &, const Locks::ColumnParts &, qsizetype)> &found) const
{
    eachNewColumn(found);
    for (const Action &action : actions) {
        const Node definition = action.node["def"_L1].as("ColumnDef"_L1);
        if (!definition || action.node["subtype"_L1].text() != "AT_AlterColumnType"_L1)
            continue;
        Locks::ColumnParts parts = Locks::columnParts(definition);
        parts.column.name = action.member;
        found(action.table(), parts, action.at);
    }
}

void Context::eachNewConstraint(
    const std::function<void(const Locks::KnownConstraint &, const Node &, qsizetype)> &found) const
{
    const QualifiedName relation = scene.resolved(relationName(node()["relation"_L1]));
    const auto say = [&](const Node &constraint, const QString &column = {}) {
        found(Locks::constraintOf(constraint, relation, column), constraint.body(), constraint.location());
    };
    eachNewColumn([&](const QualifiedName &, const Locks::ColumnParts &parts, qsizetype) {
        for (const Node &constraint : parts.constraints)
            say(constraint, parts.column.name);
    });
    if (const Node create = statement.tree.as("CreateStmt"_L1)) {
        for (const Node &element : create["tableElts"_L1].items())
            if (element.is("Constraint"_L1))
                say(element);
        for (const Node &element : create["constraints"_L1].items())
            say(element);
    } else if (const Node alter = statement.tree.as("AlterTableStmt"_L1)) {
        for (const Node &command : alter["cmds"_L1].items())
            if (const Node constraint = command.as("AlterTableCmd"_L1)["def"_L1]; constraint.is("Constraint"_L1))
                say(constraint);
    }
}

void Context::report(const QString &message, qsizetype at, const QualifiedName &relation, Locks::Work work)
{
    Finding finding;
    finding.message = message;
    finding.relation = relation;
    finding.work = work;
    finding.offset = at < 0 ? statement.offset : at;
    m_findings.push_back(finding);
}

void Context::report(const Action &action, const QString &message)
{
    report(message, action.at, action.table(), Locks::factsOf(action, major).work);
}

} // namespace Howdah::Lint
