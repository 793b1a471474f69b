// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/settings.h"
#include "locks/action.h"
#include "locks/columnparts.h"

#include <QSet>

#include <functional>
#include <optional>

namespace Howdah::Lint {

using Locks::Act;
using Locks::Action;

/// What statements before this one have set up.
struct State {
    bool inTransaction = false;
    bool implied = false; ///< it is the transaction of whoever runs the file: SET LOCAL stands outside of BEGIN
    bool lockTimeout = false, statementTimeout = false;
    bool utc = false; ///< TimeZone was set to UTC
    QSet<QString> notValid; ///< "schema.table.constraint" added in this transaction
    QSet<QString> newValues; ///< labels of enum types added in this transaction
    QSet<QString> newTypes; ///< enum types made in this transaction
    QStringList altered; ///< relations that were there, and that this transaction holds ACCESS EXCLUSIVE on
    QStringList kept; ///< the same for SHARE and stronger: others cannot write
    QString lastAltered; ///< the relation of the ALTER TABLE just before, when that could do more
    bool localLockTimeout = false, localStatementTimeout = false; ///< SET LOCAL: until the transaction ends

    /// An index that went, and over what it was.
    struct DroppedIndex {
        QualifiedName relation;
        QString name, column; ///< the index's and its first column's
        bool inTransaction = false;
    };
    // Of the whole file, by display() of the name: the number of the statement that did it.
    QHash<QString, int> dropped; ///< tables and views: the first
    QHash<QString, int> analyzed; ///< tables, "" for all: the last
    QHash<QString, int> granted; ///< whatever GRANT, COMMENT and OWNER TO name: the last
    QHash<QString, int> revoked; ///< functions that PUBLIC may not call: the last; "" for all to come: the first
    QSet<QString> retypedSequences; ///< by ALTER SEQUENCE … AS
    bool didOther = false, didAlone = false; ///< a statement that may stand in a transaction, and one that may not
    QHash<QString, int> commented; ///< tables: the last
    QHash<QString, QStringList> retiredEnums; ///< types that went or got another name, and their labels
    std::vector<DroppedIndex> droppedIndexes;
    QSet<QString> filled; ///< "schema.table.column" that UPDATE set, "schema.table" that DELETE took rows from
    QHash<QString, int> touched; ///< tables that ALTER TABLE and CREATE INDEX are about: the first
};

/// A statement, what it meets, and where rules say what they find. Lives for one statement.
class Context
{
public:
    Context(const ParsedStatement &parsed, QByteArrayView text, const std::vector<Action> &done,
        const Locks::Scene &met, const State &before, const Settings &told, int fileNumber, int statementNumber,
        Findings &findings)
        : statement(parsed)
        , sql(text)
        , actions(done)
        , scene(met)
        , state(before)
        , settings(told)
        , major(told.major)
        , migration(fileNumber)
        , number(statementNumber)
        , m_findings(findings)
    { }

    const ParsedStatement &statement;
    const QByteArrayView sql; ///< that it was parsed from
    const std::vector<Action> &actions;
    const Locks::Scene &scene; ///< as it is before the statement
    const State &state;
    const Settings &settings;
    const int major;
    const int migration;
    const int number; ///< of the statement in its file, from 0

    Node node() const { return statement.tree.body(); }
    bool is(QLatin1StringView kind) const { return statement.tree.is(kind); }
    /// Made by this migration, or temporary: nobody else uses it yet.
    bool isNew(const QualifiedName &relation) const;
    bool isNewColumn(const QualifiedName &relation, const QString &column) const;
    bool isNewConstraint(const QualifiedName &relation, const QString &constraint) const;
    /// The file set values of the column, or took rows away: what is there now is not what the statement meets.
    bool isFilled(const QualifiedName &relation, const QString &column) const;
    /// PostgreSQL refuses it in a transaction.
    bool isAlone() const;
    /// Its first party is there already.
    bool isOld(const Action &action) const { return !action.parties.empty() && !isNew(action.table()); }

    /// What the action locks is a relation that others use; an index that is known is judged by its table.
    bool isOthers(const Action &action, const Locks::RelationFact &fact) const;

    /// Calls `found` for each action of these kinds on a relation that is there already.
    void each(std::initializer_list<Act> acts, const std::function<void(const Action &)> &found) const;
    /// Columns that CREATE TABLE or ADD COLUMN make: the relation, the column, where.
    void eachNewColumn(
        const std::function<void(const QualifiedName &, const Locks::ColumnParts &, qsizetype)> &found) const;
    /// The same, and columns that get another type.
    void eachTypedColumn(
        const std::function<void(const QualifiedName &, const Locks::ColumnParts &, qsizetype)> &found) const;
    /// Constraints that CREATE TABLE or ALTER TABLE make.
    void eachNewConstraint(
        const std::function<void(const Locks::KnownConstraint &, const Node &, qsizetype)> &found) const;

    void report(const QString &message, qsizetype at = -1, const QualifiedName &relation = {},
        Locks::Work work = Locks::Work::AtOnce);
    void report(const Action &action, const QString &message);

private:
    struct NewColumn {
        QualifiedName relation;
        Locks::ColumnParts parts;
        qsizetype at = 0;
    };
    struct NewConstraint {
        Locks::KnownConstraint constraint;
        Node node;
        qsizetype at = 0;
    };
    const std::vector<NewColumn> &newColumns() const;
    const std::vector<NewConstraint> &newConstraints() const;

    Findings &m_findings;
    mutable std::optional<std::vector<NewColumn>> m_columns; ///< many rules ask
    mutable std::optional<std::vector<NewConstraint>> m_constraints;
};

} // namespace Howdah::Lint
