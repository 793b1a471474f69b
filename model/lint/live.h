// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"

#include <optional>
#include <vector>

namespace Howdah::Lint {

/// What a live database says of its rows and its use, asked while a file is looked at, on the thread that does that.
/// Unset: it was not told, whatever the reason; then a rule says nothing.
class Live
{
public:
    struct IndexUse {
        qint64 scans = 0, bytes = 0;
        QString since; ///< when the counters began, as a date; empty: with the server
        bool hasReplicas = false; ///< each of which counts for itself

        bool operator==(const IndexUse &) const = default;
    };
    struct IndexBuild {
        qint64 tableBytes = 0, bytes = 0, memory = 0; ///< what is read, what the index takes, maintenance_work_mem
        double scanSeconds = 0; ///< to read the table once; 0: not measured

        bool operator==(const IndexBuild &) const = default;
    };
    /// Queries that ask for rows of a relation by the value of a column.
    struct Filter {
        QString column;
        qint64 calls = 0;

        bool operator==(const Filter &) const = default;
    };

    virtual ~Live() = default;
    virtual std::optional<qint64> rowsWithoutValue(const QualifiedName &relation, const QString &column) const = 0;
    /// How many sets of values are there more than once; those with a null are not equal to any, unless it is said.
    virtual std::optional<qint64> repeatedValues(
        const QualifiedName &relation, const std::vector<QString> &columns, bool nullsAreEqual) const
        = 0;
    virtual std::optional<IndexUse> useOf(const QualifiedName &index) const = 0;
    /// Share of the rows that have no value there, by the statistics.
    virtual std::optional<double> nullShare(const QualifiedName &relation, const QString &column) const = 0;
    virtual std::optional<IndexBuild> buildOf(const QualifiedName &relation, const std::vector<QString> &columns) const
        = 0;
    /// Most calls first; of relations of some size only.
    virtual std::vector<Filter> filtersOf(const QualifiedName &relation) const = 0;
};

} // namespace Howdah::Lint
