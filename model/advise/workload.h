// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "sql/parse/tree.h"

#include <QStringList>

#include <vector>

namespace Howdah::Advise {

/// A statement that a planner can be asked about, and how often it runs.
struct WorkloadStatement {
    QString sql;
    double calls = 1;
    int line = 0; ///< where it begins in its file; 0: it comes from the server's own counters
    int parameters = 0; ///< the highest of $1, …: with any, it is planned for whatever value
    QStringList names; ///< of every column that it names, without what stands before the dot
    bool takesAll = false; ///< it holds a *
    QStringList sets; ///< columns that an UPDATE sets

    bool operator==(const WorkloadStatement &) const = default;
};

/// What runs. Statements that differ in nothing are one.
struct Workload {
    std::vector<WorkloadStatement> statements;
    QStringList left; ///< what was left out, and why; a sentence each

    bool operator==(const Workload &) const = default;
};

/// The SELECT, INSERT, UPDATE, DELETE and MERGE of a file of SQL; everything else is left out and named. A comment
/// "-- calls: 250" before a statement says how often it runs, else it counts as often as it stands there. Parse, with
/// "name:line", for what is no SQL.
Result<Workload> workloadOf(const QByteArray &text, const QString &name);

/// One statement as a server counted it, added to the workload or named among what was left out. What asks the
/// system's catalogs alone is neither.
void addCounted(Workload &workload, const QString &sql, double calls);

} // namespace Howdah::Advise
