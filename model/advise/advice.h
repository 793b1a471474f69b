// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advise/workload.h"
#include "schema/index.h"

namespace Howdah::Advise {

/// Where the costs come from.
enum class Method {
    HypoPg,     ///< hypothetical indexes on the server itself
    Statistics, ///< an empty copy in the private server, with the sizes and statistics of the server asked
    Rows,       ///< indexes built over the rows that a file or the demo brings
};

/// A statement that an index serves, without any recommendation and with all of them.
struct Served {
    int statement = 0; ///< number in Advice::statements
    double before = 0, after = 0; ///< cost of one run
    QStringList planBefore, planAfter; ///< lines of EXPLAIN
};

/// An index that is there and that a recommended one does the work of.
struct Replaced {
    QualifiedName name;
    QString sql; ///< DROP INDEX CONCURRENTLY …; of a partitioned table without that word
    qint64 bytes = 0;
};

/// One index to be created. Costs are those of the whole workload, calls counted, with the recommendations before it.
struct Recommendation {
    Index index;
    QString sql; ///< CREATE INDEX CONCURRENTLY …; of a partitioned table without that word
    qint64 bytes = 0;
    bool isMeasured = false; ///< it was built over the rows; else the size is an estimate
    double before = 0, after = 0;
    QStringList writes; ///< what writing it costs, in sentences
    std::vector<Replaced> replaces;
    std::vector<Served> serves;
};

/// The answer for one workload. Without recommendations: no index that was tried helps.
struct Advice {
    QString source; ///< as a person knows it
    Method method = Method::Statistics;
    QString planner; ///< "17.10": whose planner costed
    QString workload; ///< file, or pg_stat_statements
    std::vector<WorkloadStatement> statements; ///< that were costed
    QStringList notes; ///< what was left out or not known, a sentence each
    int candidates = 0; ///< that were tried
    qint64 budget = 0; ///< bytes; 0: none was set
    double before = 0, after = 0;
    std::vector<Recommendation> recommendations; ///< the most useful first

    qint64 bytes() const;
};

QString textReport(const Advice &advice);
QByteArray jsonReport(const Advice &advice);

} // namespace Howdah::Advise
