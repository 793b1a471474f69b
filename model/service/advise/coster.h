// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advise/advice.h"
#include "server/session.h"

#include <QJsonObject>

#include <memory>

namespace Howdah::Advise {

/// Asks a planner what statements cost with some of a number of indexes. Blocks; one thread at a time. Never runs a
/// statement of the workload.
class Coster
{
public:
    virtual ~Coster() = default;

    virtual Method method() const = 0;
    virtual const ServerInfo &info() const = 0;
    /// Where it asks; its pg_stats are those that the costs rest on.
    virtual Session &session() = 0;
    /// Makes these indexes known by their place in the list; done once. What cannot be built gets no bytes.
    virtual Result<void> prepare(const std::vector<Index> &candidates) = 0;
    /// Of a candidate, -1 when it cannot be built.
    virtual qint64 bytes(int candidate) const = 0;
    /// From now on these candidates, and no other, are there.
    virtual Result<void> use(const std::vector<int> &candidates) = 0;
    /// The name of an index in a plan, as the candidate is called.
    virtual QString nameOf(const QString &inPlan) const { return inPlan; }

    /// The object "Plan" of EXPLAIN (VERBOSE, FORMAT JSON).
    Result<QJsonObject> plan(const WorkloadStatement &statement);
    /// EXPLAIN for people.
    Result<QStringList> planText(const WorkloadStatement &statement);

private:
    Result<Rows> explained(const WorkloadStatement &statement, const QString &options);
};

/// On a live server's own read-only session, with the extension HypoPG, which is there; `partitions` are pairs of a
/// partitioned table and one of its partitions. Hypothetical indexes live in this session's memory alone.
Result<std::unique_ptr<Coster>> hypotheticalCoster(std::unique_ptr<Session> session, const QString &extensionSchema,
    const QString &searchPath, std::vector<std::pair<QualifiedName, QualifiedName>> partitions);

} // namespace Howdah::Advise
