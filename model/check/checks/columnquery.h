// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/support.h"
#include "check/probe.h"

namespace Howdah::Check {

/// A check that asks one query of each column in question.
struct ColumnQuery {
    std::function<Result<bool>(const Table &, const Column &)> fits; ///< whether to ask at all
    std::function<QString(const Table &, const Column &)> sql;
    /// What the rows of the answer, at least one, come to.
    std::function<std::optional<Finding>(const ObjectRef &column, const Rows &rows)> judged;
};

/// The findings over the columns of all designed tables that the running system has, too; each has its query with it.
/// What may not be read is a gap of the probe.
Result<Findings> askedColumns(Probe &probe, const ColumnQuery &query);

} // namespace Howdah::Check
