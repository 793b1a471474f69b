// SPDX-License-Identifier: Apache-2.0
#include "normalize/approximate.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace Howdah::Normalize {

namespace {

constexpr quint32 s_placed = ~quint32(0);

Partition oneGroup(int rows)
{
    Partition all;
    if (rows > 1) {
        all.rows.resize(size_t(rows));
        std::iota(all.rows.begin(), all.rows.end(), 0);
        all.starts.push_back(quint32(rows));
    }
    return all;
}

/// Groups cut further by one column; what is left alone goes.
Partition refined(const EncodedTable &table, const Partition &groups, int column)
{
    const quint32 *codes = table.column(column);
    std::vector<quint32> count(table.codes(column)), place(table.codes(column));
    Partition result;
    result.rows.reserve(groups.rows.size());
    for (size_t g = 0; g < groups.groups(); ++g) {
        const std::span<const quint32> group = groups.group(g);
        for (const quint32 row : group)
            ++count[codes[row]];
        for (const quint32 row : group) {
            const quint32 code = codes[row];
            if (count[code] > 1 && count[code] != s_placed) {
                place[code] = result.starts.back();
                result.starts.push_back(place[code] + count[code]);
                result.rows.resize(result.starts.back());
            }
            count[code] = count[code] > 1 ? s_placed : count[code];
            if (count[code] == s_placed)
                result.rows[place[code]++] = row;
        }
        for (const quint32 row : group)
            count[codes[row]] = 0;
    }
    return result;
}

class Counter
{
public:
    explicit Counter(const EncodedTable &table)
        : m_table(table)
    {
        quint32 codes = 1;
        for (int c = 0; c < table.columns(); ++c)
            codes = std::max(codes, table.codes(c));
        m_count.resize(codes);
    }

    /// Rows to leave out of the groups until each has one value; -1 as soon as they are more than `most`.
    int wrongRows(const Partition &groups, int column, int most)
    {
        const quint32 *codes = m_table.column(column);
        int wrong = 0;
        for (size_t g = 0; g < groups.groups(); ++g) {
            const std::span<const quint32> group = groups.group(g);
            quint32 best = 0;
            for (const quint32 row : group)
                best = std::max(best, ++m_count[codes[row]]);
            for (const quint32 row : group)
                m_count[codes[row]] = 0;
            wrong += int(quint32(group.size()) - best);
            if (wrong > most)
                return -1;
        }
        return wrong;
    }

private:
    const EncodedTable &m_table;
    std::vector<quint32> m_count;
};

struct Walk {
    const EncodedTable &table;
    const AlmostOptions &options;
    std::stop_token stop;
    int columns, most;
    Counter counter;
    Almost result;
    std::vector<std::vector<ColumnSet>> found; ///< per dependent: left sides found

    bool known(const ColumnSet &set, int dependent) const
    {
        return std::any_of(found[size_t(dependent)].begin(), found[size_t(dependent)].end(),
            [&](const ColumnSet &left) { return left.isSubsetOf(set); });
    }

    /// All sets of exactly `size` columns that begin with `set`, each with its groups.
    void level(const ColumnSet &set, const Partition &groups, int from, int size)
    {
        if (stop.stop_requested()) {
            result.stopped = true;
            return;
        }
        if (size > 0) {
            for (int c = from; c + size <= columns && !result.stopped; ++c) {
                level(set.with(c), refined(table, groups, c), c + 1, size - 1);
                if (set.isEmpty() && options.progress)
                    options.progress(c + 1, columns);
            }
            return;
        }
        std::vector<int> now;
        for (int a = 0; a < columns; ++a) {
            if (set.contains(a) || known(set, a))
                continue;
            const int wrong = counter.wrongRows(groups, a, most);
            if (wrong < 0) {
                result.complete = false;
                continue;
            }
            result.dependencies.push_back({{set, a}, wrong});
            now.push_back(a);
        }
        for (const int a : now)
            found[size_t(a)].push_back(set);
    }
};

} // namespace

Almost mineAlmost(const EncodedTable &table, const AlmostOptions &options, std::stop_token stop)
{
    const int columns = std::min(table.columns(), ColumnSet::capacity - 1);
    Walk walk{table, options, stop, columns, int(std::floor(options.error * table.rows() + 1e-9)), Counter(table), {},
        std::vector<std::vector<ColumnSet>>(size_t(columns))};
    const Partition all = oneGroup(table.rows());
    const int last = std::min(options.maxDeterminant, columns);
    for (int size = 0; size <= last && !walk.result.complete && !walk.result.stopped; ++size) {
        walk.result.complete = true; // until a candidate of this size fails
        walk.level({}, all, 0, size);
    }
    walk.result.complete &= !walk.result.stopped;
    std::sort(walk.result.dependencies.begin(), walk.result.dependencies.end(),
        [](const AlmostDependency &a, const AlmostDependency &b) { return a.dependency < b.dependency; });
    return walk.result;
}

Partition groupsOf(const EncodedTable &table, const ColumnSet &columns)
{
    if (columns.isEmpty())
        return oneGroup(table.rows());
    Partition groups = table.partition(columns.first());
    columns.without(columns.first()).forEach([&](int c) { groups = refined(table, groups, c); });
    return groups;
}

std::vector<Contradiction> contradictions(const EncodedTable &table, const Dependency &dependency)
{
    const Partition groups = groupsOf(table, dependency.determinant);
    const quint32 *codes = table.column(dependency.dependent);
    std::vector<Contradiction> list;
    for (size_t g = 0; g < groups.groups(); ++g) {
        std::unordered_map<quint32, int> count;
        for (const quint32 row : groups.group(g))
            ++count[codes[row]];
        if (count.size() < 2)
            continue;
        quint32 best = groups.group(g)[0];
        for (const quint32 row : groups.group(g))
            if (count[codes[row]] > count[codes[best]])
                best = row;
        for (const quint32 row : groups.group(g))
            if (codes[row] != codes[best])
                list.push_back({row, best});
    }
    return list;
}

} // namespace Howdah::Normalize
