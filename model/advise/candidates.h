// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advise/planfacts.h"
#include "advise/workload.h"
#include "schema/lookup.h"

#include <functional>

namespace Howdah::Advise {

/// A statement and what its plan without any new index looks for.
struct Planned {
    WorkloadStatement statement;
    PlanFacts facts;
};

struct CandidateOptions {
    bool containers = false; ///< GIN and GiST, too: where they can be built and costed
    /// Different values of a column, 0 when nobody knows.
    std::function<double(const QualifiedName &table, const QString &column)> distinct;
};

/// Indexes that a plan could use, for ordinary and partitioned tables of the database: of each use, single columns,
/// equality before one range, equality before an order, a join's column before or after it, few columns more to be read
/// from the index alone, a predicate that is a truth or one of few values, an expression. None that begins as a valid
/// index that is there. Named as PostgreSQL would, with names that are free. Never all permutations.
std::vector<Index> candidatesFor(
    const Lookup &lookup, const std::vector<Planned> &workload, const CandidateOptions &options);

/// The table that a partition, or a partition of one, belongs to; the name itself when it is none.
QualifiedName rootOf(const Lookup &lookup, const QualifiedName &table);

/// The keys of `shorter` are the first of `longer`, and both hold the same rows; what `shorter` stores besides,
/// `longer` has, too.
bool extends(const Index &longer, const Index &shorter);

} // namespace Howdah::Advise
