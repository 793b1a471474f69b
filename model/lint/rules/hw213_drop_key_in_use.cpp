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

} // namespace

/// DROP of a key that others need: see resources/help/rules/HW-213.md.
void hw213(Context &at)
{
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
