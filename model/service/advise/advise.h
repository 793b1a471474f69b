// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advise/advice.h"
#include "service/source/source.h"

namespace Howdah {

struct AdviseOptions {
    QString workload; ///< a file of SQL; empty: what pg_stat_statements of a live source counted
    qint64 budget = 0; ///< bytes of new indexes; 0: as many as help
};

/// Which new indexes make a workload cheaper, by the planner. Nothing is written on a live source: with the extension
/// HypoPG in its database the indexes are hypothetical, else an empty copy of its schema in the private server stands
/// for it, with its sizes, statistics and settings. Of files and the demo the indexes are built over their rows in the
/// private server. No statement of the workload is run. Blocks; a stop ends it on the servers, too. Usage without a
/// workload, Parse where it is no SQL, Unsupported where the server counts no statements.
Result<Advise::Advice> adviseSource(
    const Source &source, const AdviseOptions &options, const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
