// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/action.h"

namespace Howdah::Locks {

/// What classifying one statement needs, and what it finds.
struct Classifying {
    const ParsedStatement &statement;
    const QByteArrayView sql;
    const Scene &scene;
    const int major;
    std::vector<Action> actions;

    Node node() const { return statement.tree.body(); }
    Action &add(Act act, std::vector<Party> parties, qsizetype at = -1);
    QualifiedName named(const Node &rangeVar) const { return scene.resolved(relationName(rangeVar)); }
    /// The table and, where PostgreSQL goes on to them, its partitions and heirs.
    std::vector<Party> family(const QualifiedName &table, bool inherits = true) const;
    /// The same where heirs by INHERITS are left alone, as with indexes.
    std::vector<Party> partitions(const QualifiedName &table) const;
    /// Adds the tables at the other end of foreign keys that a column has part in.
    void addKeyPartners(std::vector<Party> &parties, const QualifiedName &table, const QString &column) const;
};

void classifyAlterTable(Classifying &work);
/// ADD COLUMN in ALTER TABLE, with what stands behind the column.
void classifyAddColumn(Classifying &work, const Node &command, const std::vector<Party> &parties, qsizetype at);
void classifyAddConstraint(Classifying &work, const Node &command, const std::vector<Party> &parties, qsizetype at);
void classifyRetype(Classifying &work, const Node &command, const std::vector<Party> &parties, qsizetype at);
/// CREATE, DROP, ALTER of everything else, and maintenance; false when it is none of them.
bool classifyObject(Classifying &work, const QString &kind);
/// SELECT, INSERT, UPDATE, DELETE, MERGE, COPY; false when it is none of them.
bool classifyRows(Classifying &work, const QString &kind);

/// Where each command of an ALTER TABLE begins: the commas outside parentheses part them.
std::vector<qsizetype> commandPlaces(const ParsedStatement &statement, QByteArrayView sql);

/// Relations that a query reads.
std::vector<QualifiedName> relationsRead(const Node &query, const Scene &scene);

} // namespace Howdah::Locks
