// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advise/candidates.h"
#include "advise/selection.h"
#include "service/advise/coster.h"
#include "service/source/source.h"

#include <QHash>

#include <map>
#include <stop_token>

namespace Howdah::Advise {

/// One run: from a workload and a planner to recommendations. Used once, on one thread; references must outlive it.
class Adviser
{
public:
    /// `source` is asked for what was written to tables and for sizes, when it `lives`.
    Adviser(Coster &coster, Lookup lookup, Session &source, bool lives, const Progress &progress, std::stop_token stop)
        : m_coster(coster)
        , m_lookup(std::move(lookup))
        , m_source(source)
        , m_lives(lives)
        , m_progress(progress)
        , m_stop(std::move(stop))
    { }

    /// Fills in an advice that says where the costs come from.
    Result<Advice> advise(const Workload &workload, Advice advice);

private:
    /// What the planner says of one statement with some candidates.
    struct Answer {
        double cost = 0;
        QStringList indexes;
    };

    Result<void> planAll(const Workload &workload, Advice &advice);
    Result<void> readDistinct();
    QStringList limits() const;
    Chosen relevant(size_t statement, const Chosen &chosen) const;
    Result<Answer> answer(size_t statement, const Chosen &chosen);
    Result<double> cost(const Chosen &chosen);
    double writeCost(const Chosen &chosen) const;
    double writtenRows(const PlanFacts &facts, const WorkloadStatement &statement, const Index &index) const;
    std::vector<Chosen> arms(const std::vector<int> &usable) const;
    Result<Recommendation> recommendation(int candidate, const Chosen &before, const Chosen &all);
    QStringList writeWords(const Index &index) const;
    Result<QStringList> counted(const Index &index) const;
    Result<std::vector<Replaced>> replacedBy(const Index &index) const;

    Coster &m_coster;
    Lookup m_lookup;
    Session &m_source;
    bool m_lives;
    const Progress &m_progress;
    std::stop_token m_stop;
    std::vector<Planned> m_planned;
    std::vector<Index> m_candidates;
    QHash<QualifiedName, QHash<QString, double>> m_distinct;
    std::map<std::pair<size_t, Chosen>, Answer> m_answers;
};

} // namespace Howdah::Advise
