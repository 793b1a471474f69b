// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"
#include "sql/ddl/ddl.h"

#include <QSet>

namespace Howdah {

/// How one object becomes another without being dropped.
struct Alteration {
    bool possible = true;           ///< false: it must be dropped and made again
    Sql::Statements release;        ///< run first, so that what the old state needs can go (a default, an identity)
    Sql::Statements statements;     ///< the rest
    Sql::Statements alone; ///< must not share a transaction with what uses the result (ALTER TYPE … ADD VALUE)

    /// The one of `statements` that does it; null when none does.
    const Sql::Sentence *that(Sql::Does what) const;
    Sql::Sentence *that(Sql::Does what);
    bool has(Sql::Does what) const { return that(what) != nullptr; }
};

/// What the planner knows about the surroundings of an alteration.
struct AlterContext {
    int serverVersion = 0;
    bool inheritedType = false; ///< a column whose parent's column changes the type already
    bool typeIsSwapped = false; ///< a column whose type is made anew under the same name
    bool dependsAreReplaced
        = false; ///< the default (or the like) must be released and set again though it looks the same
    const Table *table = nullptr; ///< a column's table, as it will be
    QString baseBefore,
        baseAfter; ///< of a column whose type is a domain or an array of one: what that is made of, in the end
    bool staysAttached = false; ///< that table is the same partition before and after
    QSet<QualifiedName> again; ///< a publication's tables that must leave it for the while of the plan
    const Sequence *identityAfter = nullptr; ///< behind the identity column, as it will be
    QString timeZone; ///< PlanOptions::timeZone
};

/// In place, or not possible. `before` and `after` are of one kind and of one identity. Owner, comment and privileges
/// of the object itself are not in it: see attachmentChanges().
Alteration alteration(const Object &before, const Object &after, const AlterContext &context);

/// Owner, comment and privileges that differ, as statements.
Sql::Statements attachmentChanges(const Object &before, const Object &after, int serverVersion);

// By noun, for alteration() alone.
Alteration alterColumn(const TableColumn &before, const TableColumn &after, const AlterContext &context);
Alteration alterTableSettings(const Table &before, const Table &after);
Alteration alterEnum(const EnumType &before, const EnumType &after);
Alteration alterComposite(const CompositeType &before, const CompositeType &after);
Alteration alterDomain(const Domain &before, const Domain &after);
Alteration alterSequence(const Sequence &before, const Sequence &after);
Alteration alterView(const View &before, const View &after);
Alteration alterConstraint(const Constraint &before, const Constraint &after);
Alteration alterIndex(const Index &before, const Index &after);
Alteration alterRoutine(const Routine &before, const Routine &after);
Alteration alterPolicy(const Policy &before, const Policy &after);
Alteration alterPublication(const Publication &before, const Publication &after, const QSet<QualifiedName> &again);
Alteration alterMisc(const Object &before, const Object &after, int serverVersion);

/// The expression that turns the values of `before` into the type of `after`, read from a column of the latter's name;
/// empty when an assignment cast does it. `swapped`: the type is another of the same name. The bases are what domains
/// are made of (baseType()); empty: not known.
QString usingExpression(const Column &before, const Column &after, bool swapped, const QString &baseBefore = {},
    const QString &baseAfter = {});

/// The same where a local time becomes a moment, or a moment a local time, in the zone; empty for other types.
QString zonedExpression(const Column &before, const Column &after, const QString &zone);

/// Whether PostgreSQL has no cast of its own from one type (no array) to the other, so that the way is through text.
bool goesThroughText(const QString &from, const QString &to);

/// Says of each that it is a remark: a comment, a privilege, an owner.
Sql::Statements asRemarks(Sql::Statements statements);

/// RESET and SET for options that differ; `head` is "ALTER TABLE name".
void alterOptions(
    const QString &head, const Options &before, const Options &after, Sql::Statements &sql, const QString &prefix = {});
/// OPTIONS (ADD …, SET …, DROP …); empty when nothing differs.
QString alterForeignOptions(const Options &before, const Options &after);

} // namespace Howdah
