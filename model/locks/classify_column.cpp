// SPDX-License-Identifier: Apache-2.0
#include "locks/classify.h"
#include "locks/columnparts.h"
#include "locks/expressions.h"
#include "locks/retype.h"

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

namespace {

bool isConstrained(const Domain &domain)
{
    return domain.notNull || !domain.constraints.empty();
}

struct Added {
    Act act = Act::AddColumn;
    bool assumed = false;
};

Added addedColumn(const ColumnParts &parts, const Scene &scene, int major)
{
    if (parts.column.generated == Generated::Virtual)
        return {Act::AddColumnVirtual};
    if (parts.column.generated == Generated::Stored)
        return {Act::AddColumnStored};
    if (parts.isCounter)
        return {Act::AddColumnCounter};
    bool assumed = false;
    const bool hasDefault = parts.defaultNode && !parts.isDefaultNull;
    if (hasDefault && isVolatile(parts.defaultNode, scene, &assumed))
        return {Act::AddColumnVolatile, assumed};
    const Domain *domain = scene.domain(typeName(parts.typeNode));
    // Up to 18 a constrained domain's value is computed for every row, to see whether it holds.
    if (domain && isConstrained(*domain) && major <= 18)
        return {Act::AddColumnDomain};
    if (hasDefault)
        return {Act::AddColumnDefault};
    return {parts.column.notNull ? Act::AddColumnNotNull : Act::AddColumn};
}

} // namespace

void classifyAddColumn(Classifying &work, const Node &command, const std::vector<Party> &parties, qsizetype at)
{
    const ColumnParts parts = columnParts(command["def"_L1], work.statement.virtualColumns);
    const Added added = addedColumn(parts, work.scene, work.major);
    Action &action = work.add(added.act, parties, at);
    action.member = parts.column.name;
    action.assumed = added.assumed;
    action.node = command;
    const bool filled = parts.defaultNode && !parts.isDefaultNull;
    for (const Node &item : parts.constraints) {
        const KnownConstraint constraint = constraintOf(item, parties.front().name, parts.column.name);
        std::vector<Party> own = parties;
        Act act = Act::AddCheck;
        switch (constraint.kind) {
        case ConstraintKind::PrimaryKey:
            act = Act::AddPrimaryKey;
            break;
        case ConstraintKind::Unique:
            act = Act::AddUnique;
            break;
        case ConstraintKind::ForeignKey:
            // A new column without a value holds nothing that could be missing: the key is not looked at.
            act = filled ? Act::AddForeignKey : Act::AddForeignKeyNotValid;
            own.push_back({Part::Referenced, work.scene.resolved(constraint.referenced)});
            break;
        case ConstraintKind::Exclude:
            act = Act::AddExclusion;
            break;
        case ConstraintKind::Check:
            break;
        }
        Action &further = work.add(act, std::move(own), item.location() >= 0 ? item.location() : at);
        further.member = parts.column.name;
        further.node = item;
    }
}

void classifyAddConstraint(Classifying &work, const Node &command, const std::vector<Party> &parties, qsizetype at)
{
    const Node node = command["def"_L1].as("Constraint"_L1);
    const KnownConstraint constraint = constraintOf(command["def"_L1], parties.front().name);
    const auto &statement = work.statement;
    const qsizetype begin = node.location(), end = statement.offset + statement.length;
    const auto within = [&](const std::vector<qsizetype> &places) {
        return std::ranges::any_of(places, [&](qsizetype place) { return place >= begin && place < end; });
    };
    std::vector<Party> own = parties;
    Act act = Act::AddCheck;
    bool assumed = false;
    const QString index = node["indexname"_L1].text();
    if (constraint.kind == ConstraintKind::ForeignKey) {
        own.push_back({Part::Referenced, work.scene.resolved(constraint.referenced)});
        act = within(statement.notEnforced) ? Act::AddForeignKeyNotEnforced
            : constraint.validated          ? Act::AddForeignKey
                                            : Act::AddForeignKeyNotValid;
    } else if (constraint.kind == ConstraintKind::Exclude) {
        act = Act::AddExclusion;
    } else if (!index.isEmpty()) {
        const Relation *relation = work.scene.relation(parties.front().name);
        const KnownIndex *known = work.scene.index({parties.front().name.schema, index});
        const bool allNotNull = relation && known && std::ranges::all_of(known->keys, [&](const IndexKey &key) {
            const Column *column = relation->column(key.column);
            return (column && column->notNull) || provesNotNull(*relation, key.column);
        });
        assumed = !known;
        own.push_back({Part::Index, work.scene.resolved({parties.front().name.schema, index})});
        act = constraint.kind == ConstraintKind::PrimaryKey && !allNotNull ? Act::AddPrimaryKeyUsingIndexScanned
                                                                           : Act::AddKeyUsingIndex;
    } else if (constraint.kind == ConstraintKind::PrimaryKey) {
        act = Act::AddPrimaryKey;
    } else if (constraint.kind == ConstraintKind::Unique) {
        act = Act::AddUnique;
    } else if (within(statement.notNullConstraints)) {
        act = constraint.validated ? Act::AddNotNullConstraint : Act::AddNotNullNotValid;
    } else {
        act = within(statement.notEnforced) ? Act::AddCheckNotEnforced
            : constraint.validated          ? Act::AddCheck
                                            : Act::AddCheckNotValid;
    }
    Action &action = work.add(act, std::move(own), at);
    action.member = constraint.name;
    action.assumed = assumed;
    action.node = command["def"_L1];
}

namespace {

/// USING that says no more than the cast that is made anyway: the column itself, or the column cast to the new type.
bool isPlainUsing(Node expression, const QString &column, const QString &type)
{
    if (!expression)
        return true;
    if (const Node cast = expression.as("TypeCast"_L1)) {
        if (typeText(cast["typeName"_L1]) != type)
            return false;
        expression = cast["arg"_L1];
    }
    return strings(expression.as("ColumnRef"_L1)["fields"_L1]).value(0) == column;
}

bool hasIndexOn(const Relation &relation, const QString &column)
{
    return std::ranges::any_of(relation.indexes, [&](const KnownIndex &index) {
        return !index.predicate.isEmpty() || std::ranges::any_of(index.keys, [&](const IndexKey &key) {
            return key.column == column || key.column.isEmpty();
        });
    }) || std::ranges::any_of(relation.constraints, [&](const KnownConstraint &constraint) {
        return constraint.kind != ConstraintKind::Check && constraint.kind != ConstraintKind::ForeignKey
            && std::ranges::find(constraint.columns, column) != constraint.columns.end();
    });
}

bool hasCheckOn(const Relation &relation, const QString &column)
{
    return std::ranges::any_of(relation.constraints, [&](const KnownConstraint &constraint) {
        return constraint.kind == ConstraintKind::Check
            && std::ranges::find(constraint.columns, column) != constraint.columns.end();
    });
}

/// A domain without constraints is its base type to the rows.
QString withoutDomain(const QString &type, const Scene &scene)
{
    const QString schema = type.contains(u'.') ? type.section(u'.', 0, -2) : QString();
    const Domain *domain = scene.domain({schema, type.section(u'.', -1)});
    return domain && !isConstrained(*domain) ? domain->type : type;
}

} // namespace

void classifyRetype(Classifying &work, const Node &command, const std::vector<Party> &parties, qsizetype at)
{
    const Node definition = command["def"_L1].as("ColumnDef"_L1);
    const QString name = command["name"_L1].text();
    const QString type = typeText(definition["typeName"_L1]);
    const Relation *relation = work.scene.relation(parties.front().name);
    const Column *known = relation ? relation->column(name) : nullptr;
    Act act = Act::RetypeRewritten;
    if (known && isPlainUsing(definition["raw_default"_L1], name, type)) {
        const Retype retype
            = retypeOf(withoutDomain(known->type, work.scene), withoutDomain(type, work.scene), work.major);
        const QualifiedName collation
            = definition["collClause"_L1] ? qualifiedName(definition["collClause"_L1]["collname"_L1]) : QualifiedName();
        const bool reordered = retype == Retype::Reindexed || collation.name != known->collation.name;
        if (retype == Retype::Nothing || retype == Retype::Reindexed)
            act = reordered && hasIndexOn(*relation, name) ? Act::RetypeReindexed
                : hasCheckOn(*relation, name)              ? Act::RetypeChecked
                                                           : Act::RetypeInPlace;
    }
    // PostgreSQL drops the column's foreign keys and makes them again.
    std::vector<Party> all = parties;
    work.addKeyPartners(all, parties.front().name, name);
    Action &added = work.add(act, std::move(all), at);
    added.member = name;
    added.assumed = !known;
    added.node = command;
}

} // namespace Howdah::Locks
