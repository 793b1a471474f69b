// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/scene.h"

namespace Howdah::Locks {

/// What a ColumnDef says, in one place.
struct ColumnParts {
    Column column;
    Node typeNode;
    Node defaultNode; ///< null: there is none
    bool isCounter = false; ///< serial, or an identity
    bool isSerial = false;
    bool isDefaultNull = false; ///< DEFAULT NULL
    std::vector<Node> constraints; ///< PRIMARY KEY, UNIQUE, CHECK and REFERENCES of it, as Constraint nodes
};

/// `virtualColumns`: places where PostgreSQL 18's VIRTUAL stood, see ParsedStatement.
ColumnParts columnParts(const Node &columnDef, const std::vector<qsizetype> &virtualColumns = {});

/// A Constraint node as a value; `column` is set when it stands behind one. The name is empty where none is given.
KnownConstraint constraintOf(const Node &node, const QualifiedName &relation, const QString &column = {});

/// An IndexStmt as a value; where no name is given, the one that PostgreSQL takes when it is free. An expression and a
/// predicate are there or not, without their texts.
KnownIndex indexOf(const Node &node, const QualifiedName &relation);

} // namespace Howdah::Locks
