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

bool Context::isFilled(const QualifiedName &name, const QString &column) const
{
    const QString shown = display(scene.resolved(name));
    return state.filled.contains(shown) || state.filled.contains(shown + u'.' + column);
}

bool Context::isAlone() const
{
    return std::ranges::any_of(actions, [&](const Action &action) {
        const Locks::Row *row = Locks::rowOf(action.act, major);
        return row && row->transactional == Locks::Transactional::Never;
    });
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

const std::vector<Context::NewColumn> &Context::newColumns() const
{
    if (m_columns)
        return *m_columns;
    m_columns.emplace();
    const auto take = [&](const QualifiedName &relation, const Node &definition) {
        m_columns->push_back(
            {relation, Locks::columnParts(definition, statement.virtualColumns), definition.location()});
    };
    if (const Node create = statement.tree.as("CreateStmt"_L1)) {
        for (const Node &element : create["tableElts"_L1].items())
            if (element.is("ColumnDef"_L1))
                take(relationName(create["relation"_L1]), element);
    } else if (const Node alter = statement.tree.as("AlterTableStmt"_L1)) {
        for (const Node &item : alter["cmds"_L1].items())
            if (const Node command = item.as("AlterTableCmd"_L1); command["subtype"_L1].text() == "AT_AddColumn"_L1)
                take(scene.resolved(relationName(alter["relation"_L1])), command["def"_L1]);
    }
    return *m_columns;
}

void Context::eachNewColumn(
    const std::function<void(const QualifiedName &, const Locks::ColumnParts &, qsizetype)> &found) const
{
    for (const NewColumn &column : newColumns())
        found(column.relation, column.parts, column.at);
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

const std::vector<Context::NewConstraint> &Context::newConstraints() const
{
    if (m_constraints)
        return *m_constraints;
    m_constraints.emplace();
    const QualifiedName relation = scene.resolved(relationName(node()["relation"_L1]));
    const auto take = [&](const Node &constraint, const QString &column = {}) {
        m_constraints->push_back(
            {Locks::constraintOf(constraint, relation, column), constraint.body(), constraint.location()});
    };
    for (const NewColumn &column : newColumns())
        for (const Node &constraint : column.parts.constraints)
            take(constraint, column.parts.column.name);
    if (const Node create = statement.tree.as("CreateStmt"_L1)) {
        for (const Node &element : create["tableElts"_L1].items())
            if (element.is("Constraint"_L1))
                take(element);
        for (const Node &element : create["constraints"_L1].items())
            take(element);
    } else if (const Node alter = statement.tree.as("AlterTableStmt"_L1)) {
        for (const Node &command : alter["cmds"_L1].items())
            if (const Node constraint = command.as("AlterTableCmd"_L1)["def"_L1]; constraint.is("Constraint"_L1))
                take(constraint);
    }
    return *m_constraints;
}

void Context::eachNewConstraint(
    const std::function<void(const Locks::KnownConstraint &, const Node &, qsizetype)> &found) const
{
    for (const NewConstraint &one : newConstraints())
        found(one.constraint, one.node, one.at);
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
