// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

namespace {

/// Whose foreign key points at these columns; an empty name: nobody's.
QualifiedName foreignUser(const Context &at, const Locks::Relation &relation, const Locks::KnownConstraint &key)
{
    for (const QualifiedName &name : at.scene.referencesTo(relation.name)) {
        const Locks::Relation *user = at.scene.relation(name);
        if (!user)
            continue;
        for (const Locks::KnownConstraint &known : user->constraints)
            if (known.kind == ConstraintKind::ForeignKey && at.scene.resolved(known.referenced) == relation.name
                && (known.referencedColumns.empty()
                        ? key.kind == ConstraintKind::PrimaryKey
                        : std::ranges::is_permutation(known.referencedColumns, key.columns)))
                return name;
    }
    return {};
}

/// ON CONFLICT asks for a key or a unique index over just these columns, or for one of this name.
void lookAtConflict(Context &at, const Node &insert)
{
    const Node infer = insert["onConflictClause"_L1]["infer"_L1];
    const Locks::Relation *relation = at.scene.relation(relationName(insert["relation"_L1]));
    if (!infer || !relation || !relation->columnsKnown)
        return;
    const QString name = infer["conname"_L1].text();
    std::vector<QString> columns;
    for (const Node &item : infer["indexElems"_L1].items()) {
        columns.push_back(item.as("IndexElem"_L1)["name"_L1].text());
        if (columns.back().isEmpty())
            return; // an expression
    }
    const bool isKept = std::ranges::any_of(relation->constraints, [&](const Locks::KnownConstraint &known) {
        const bool isKey = known.kind == ConstraintKind::PrimaryKey || known.kind == ConstraintKind::Unique
            || known.kind == ConstraintKind::Exclude;
        return name.isEmpty() ? isKey && std::ranges::is_permutation(known.columns, columns) : known.name == name;
    }) || std::ranges::any_of(relation->indexes, [&](const Locks::KnownIndex &known) {
        return name.isEmpty() && known.unique
            && std::ranges::is_permutation(known.keys, columns, {}, &IndexKey::column);
    });
    if (!isKept)
        at.report(QCoreApplication::translate("Lint", "%1 has no key for this ON CONFLICT: the statement fails.")
                      .arg(display(relation->name)),
            -1, relation->name);
}

} // namespace

/// DROP of a key that others need: see resources/help/rules/HW-213.md.
void hw213(Context &at)
{
    if (const Node insert = at.statement.tree.as("InsertStmt"_L1))
        return lookAtConflict(at, insert);
    at.each({Act::DropConstraint, Act::DropForeignKey}, [&](const Action &action) {
        const Locks::Relation *relation = at.scene.relation(action.table());
        const Locks::KnownConstraint *key = relation ? relation->constraint(action.member) : nullptr;
        if (!key || (key->kind != ConstraintKind::PrimaryKey && key->kind != ConstraintKind::Unique))
            return;
        const QualifiedName user = foreignUser(at, *relation, *key);
        const bool again = std::ranges::any_of(at.actions, [](const Action &other) {
            return other.act == Act::AddPrimaryKey || other.act == Act::AddKeyUsingIndex
                || other.act == Act::AddPrimaryKeyUsingIndexScanned;
        });
        if (!user.name.isEmpty())
            at.report(action,
                QCoreApplication::translate(
                    "Lint", "A foreign key of %1 needs %2: PostgreSQL refuses, or drops it too with CASCADE.")
                    .arg(display(user), key->name));
        else if (!again && !at.isNewConstraint(action.table(), action.member)
            && (key->replicaIdentity
                || (key->kind == ConstraintKind::PrimaryKey && relation->table.replicaIdentity == u'd')))
            at.report(action,
                QCoreApplication::translate(
                    "Lint", "%1 is the replica identity of %2: where it is published, UPDATE and DELETE fail.")
                    .arg(key->name, display(action.table())));
    });
}

} // namespace Howdah::Lint
