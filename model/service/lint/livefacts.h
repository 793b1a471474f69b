// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/live.h"
#include "locks/facts.h"

#include <QHash>

namespace Howdah {

class Session;

/// Asks a live database what rules want to know of its rows: each question a query of three seconds at most, once. The
/// session must outlive it; used from the thread that uses that.
class LiveFacts : public Lint::Live
{
public:
    /// `sizes`: with scanSeconds, where that was measured.
    LiveFacts(Session &session, const Locks::LiveSizes &sizes);

    std::optional<qint64> rowsWithoutValue(const QualifiedName &relation, const QString &column) const override;
    std::optional<qint64> repeatedValues(
        const QualifiedName &relation, const std::vector<QString> &columns, bool nullsAreEqual) const override;
    std::optional<IndexUse> useOf(const QualifiedName &index) const override;
    std::optional<double> nullShare(const QualifiedName &relation, const QString &column) const override;
    std::optional<IndexBuild> buildOf(
        const QualifiedName &relation, const std::vector<QString> &columns) const override;
    std::vector<Filter> filtersOf(const QualifiedName &relation) const override;

private:
    std::optional<qint64> counted(const QString &query) const;
    void readStatements() const;

    Session &m_session;
    const Locks::LiveSizes &m_sizes;
    mutable QHash<QString, std::optional<qint64>> m_counts; ///< by query
    mutable std::optional<QHash<QualifiedName, QHash<QString, qint64>>> m_filters;
};

} // namespace Howdah
