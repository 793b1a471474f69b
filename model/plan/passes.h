// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

#include <QSet>

namespace Howdah {

/// Puts the actions of one table together that can share an ALTER TABLE, and numbers them (Statement::pass). PostgreSQL
/// writes and scans a table once for all actions of one ALTER TABLE, and once for each that stands alone. Only remarks
/// (comments, privileges) are passed over on the way together, so nothing else changes its place.
/// `parents`: tables with partitions or children, for which ONLY makes a difference.
void sharePasses(std::vector<Statement> &statements, const QSet<QualifiedName> &parents);

/// Tables that have a partition or child on either side.
QSet<QualifiedName> parentsIn(const Database &from, const Database &to);

/// What runs as one: a statement, or those of one pass.
struct Run {
    QString sql; ///< without a semicolon
    size_t first, end; ///< of Plan::statements
};
std::vector<Run> runs(const Plan &plan);

} // namespace Howdah
