// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/differ.h"
#include "normalize/analysis.h"
#include "plan/plan.h"
#include "schema/lookup.h"
#include "service/source/source.h"

namespace Howdah {

namespace Normalize {

/// Sets Analysis::split where its tables in 3NF can be had by scripts that lose nothing, or says in
/// Analysis::noSplit why there are none. Only of ordinary tables that were looked at in full: what was not looked at
/// could not be given a place.
void proposeSplit(Analysis &analysis, const Lookup &lookup, const QualifiedName &table);

/// The analysis under other words of a person: marks, rules, form, tables and split anew, rows not read again. A rule
/// that the rows did not show by themselves is taken as held by none of them.
Analysis remarked(Analysis analysis, const TableMarks &marks, const Lookup &lookup, const QualifiedName &table);

} // namespace Normalize

/// The two migrations of a split: new tables, filled, linked, compared, with the old shape as a view; and, when nobody
/// reads them any more, the old columns go.
enum class SplitStep { Create, Drop };

/// One of them as a plan: what it starts from and leads to, its statements, and its scripts as they are run, both ways.
struct SplitPlan {
    std::shared_ptr<const Database> from, to;
    RoundTrip trip;
    QString up, down;
};

/// Runs the scripts on an empty copy of the schema in the scratch server and reads what comes of them. Blocks.
Result<SplitPlan> splitPlan(std::shared_ptr<const Database> database, const Normalize::Split &split, SplitStep step,
    const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
