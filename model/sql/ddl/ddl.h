// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"
#include "sql/ddl/sentence.h"

namespace Howdah::Sql {

/// The bare definition: CREATE …, and the settings that belong to it alone (a trigger's state, a column's storage).
/// Without owner, privileges and comment: those are attachmentStatements(). For a Table use createTable().
Statements createStatements(const Object &object);

/// DROP …, never CASCADE.
Sentence dropStatement(const Object &object);

/// COMMENT ON …; IS NULL when the comment is empty.
Sentence commentStatement(const Object &object, const QString &comment);

/// Owner, comments and privileges of a new object, its columns' included. `creator` is who runs the script: there is no
/// OWNER TO when the owner is the creator.
Statements attachmentStatements(const Object &object, const QString &creator, int serverVersion);

/// Comment and privileges of one column of a relation.
Statements columnAttachments(const QualifiedName &relation, const Column &column);

// One noun each: the pieces the planner puts together.
QString columnDefinition(const Column &column, const Sequence *identity, bool withDefault);
QString identityClause(const Column &column, const Sequence *sequence);
/// SET STORAGE, COMPRESSION, STATISTICS and options that differ from `from` (a new column's when null). `ownStorage`:
/// the word for what the column's type has by itself.
Statements columnSettings(const Table &table, const Column *from, const Column &to, const QString &ownStorage = {});
QString sequenceOptions(const Sequence &sequence, bool asIdentity);
QString createSequence(const Sequence &sequence);
Sentence addConstraint(const Constraint &constraint, bool onlyParent, bool notValid);
QString indexKeyList(const Index &index);
QString createIndex(const Index &index, bool concurrently);
/// CLUSTER ON, REPLICA IDENTITY and statistics targets of a new index.
Statements indexSettings(const Index &index);
/// The same of a new key's index.
Statements constraintSettings(const Constraint &constraint);
/// ALTER TABLE … SET NOT NULL, or ADD CONSTRAINT … NOT NULL where the constraint has a name.
Sentence setNotNull(const QualifiedName &relation, const Column &column);
/// What PostgreSQL 18 calls the column's not-null constraint.
QString notNullName(const QualifiedName &relation, const Column &column);
/// CREATE TABLE and its settings. `identities` are the sequences behind identity columns; the defaults of the columns
/// in `deferred` are left for later.
Statements createTable(const Table &table, const std::vector<const Sequence *> &identities,
    const std::vector<QString> &deferred, int serverVersion);
QString attachPartition(const Table &child);
QString createView(const View &view, bool replace);
Statements viewColumnSettings(const View &view);
QString createPublication(const Publication &publication);
QString publicationTable(const PublicationTable &table);
QString createPolicy(const Policy &policy);
/// ALTER … ENABLE / DISABLE of a Trigger, Rule or EventTrigger as it says.
QString enabledState(const Object &object);
/// Partitions whose part of a trigger is switched otherwise; for a trigger that is switched itself and has its
/// partitions.
Statements partStates(const Trigger &trigger);

} // namespace Howdah::Sql
