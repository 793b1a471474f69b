// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/context.h"
#include "lint/rules/rules.h"
#include "locks/expressions.h"
#include "locks/retype.h"
#include "sql/parse/walk.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Lint {

using namespace Qt::StringLiterals;

/// A type change between timestamp with and without time zone.
bool changesClock(const Context &at, const Action &retype);

/// Every string constant in a statement.
QStringList stringsIn(const Node &tree);

/// Names that a statement gives to what it makes.
QStringList namesMade(const Context &at);

/// The ColumnDefs of CREATE TABLE and ADD COLUMN.
std::vector<Node> columnDefinitions(const Context &at);

/// A whole index, or a key's, begins with these columns in any order; that of the name `except` is passed over.
bool hasIndexFor(
    const Locks::Relation &relation, const std::vector<QString> &columns, const QString &except = QString());

/// Plain columns only, no condition: what another index of the same columns can stand for.
bool isPlain(const Locks::KnownIndex &index);
/// The indexes of a relation, those of its keys among them, as far as they are plain.
std::vector<Locks::KnownIndex> plainIndexes(const Locks::Relation &relation);
/// The index's first keys are those of `shorter`, in the same order.
bool beginsWith(const Locks::KnownIndex &index, const Locks::KnownIndex &shorter);

/// A type as it is without its length: "character varying", "numeric".
QString bareType(const QString &type);

} // namespace Howdah::Lint
