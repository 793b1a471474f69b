// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/agreesets.h"

#include <numeric>
#include <unordered_map>

namespace Howdah::Normalize {

/// Looks through the rows whether columns determine others. Rows are grouped by the determinant: by the groups of its
/// most telling column, within them by the codes of the rest; one row stands for its group, and the others are compared
/// with it. One pass serves every dependent of a determinant.
template <int W>
class Validator
{
public:
    /// The number of a row counts as column `rowColumn`.
    Validator(const EncodedTable &table, int rowColumn, std::stop_token stop)
        : m_table(table)
        , m_rowColumn(rowColumn)
        , m_stop(std::move(stop))
        , m_rowNumbers(size_t(table.rows()))
    {
        std::iota(m_rowNumbers.begin(), m_rowNumbers.end(), 0);
        quint32 codes = 1;
        for (int c = 0; c < table.columns(); ++c)
            codes = std::max(codes, table.codes(c));
        m_rowOfCode.resize(codes);
        m_seen.resize(codes);
    }

    /// The members of `dependents` that `determinant`, not empty, determines. Each pair of rows that refutes one goes
    /// to `sets`. After a stop the answer means nothing.
    BitSet<W> determined(const BitSet<W> &determinant, BitSet<W> dependents, AgreeSets<W> &sets)
    {
        begin(determinant, dependents);
        const Partition &groups = *m_groups;
        qint64 looked = 0;
        for (size_t g = 0; g < groups.groups(); ++g) {
            const std::span<const quint32> group = groups.group(g);
            looked += qint64(group.size());
            if (looked > 8192) {
                looked = 0;
                if (m_stop.stop_requested())
                    return {};
            }
            const bool go = m_rest.empty() ? alone(group, sets)
                : m_rest.size() == 1       ? byOne(group, sets)
                                           : byMany(group, sets);
            if (!go)
                break;
        }
        BitSet<W> left;
        for (const Target &target : m_targets)
            left.insert(target.column);
        return left;
    }

private:
    struct Target {
        int column;
        const quint32 *codes;
    };

    void begin(const BitSet<W> &determinant, const BitSet<W> &dependents)
    {
        int pivot = -1, second = -1;
        determinant.forEach([&](int c) {
            if (pivot < 0 || better(c, pivot)) {
                second = pivot;
                pivot = c;
            } else if (second < 0 || better(c, second)) {
                second = c;
            }
        });
        m_groups = &m_table.partition(pivot);
        const Partition *both = determinant.count() > 2 ? pairGroups(pivot, second) : nullptr;
        if (both)
            m_groups = both;
        m_rest.clear();
        determinant.forEach([&](int c) {
            if (c != pivot && !(both && c == second))
                m_rest.push_back(m_table.column(c));
        });
        m_targets.clear();
        dependents.forEach(
            [&](int c) { m_targets.push_back({c, c == m_rowColumn ? m_rowNumbers.data() : m_table.column(c)}); });
    }

    /// The groups by two columns, made once and kept as long as there is room; null: there is none.
    const Partition *pairGroups(int a, int b)
    {
        const quint32 key = quint32(std::min(a, b)) << 16 | quint32(std::max(a, b));
        if (const auto known = m_pairs.find(key); known != m_pairs.end())
            return &known->second;
        if (m_pairRows > s_pairRows)
            return nullptr;
        Partition &made = m_pairs[key];
        const quint32 *codes = m_table.column(b);
        const Partition &groups = m_table.partition(a);
        for (size_t g = 0; g < groups.groups(); ++g) {
            const std::span<const quint32> group = groups.group(g);
            const quint32 mark = nextMark();
            for (const quint32 row : group) // m_rowOfCode counts here
                m_rowOfCode[codes[row]] = m_seen[codes[row]] == mark ? m_rowOfCode[codes[row]] + 1 : 1,
                m_seen[codes[row]] = mark;
            const quint32 placed = nextMark();
            for (const quint32 row : group) {
                quint32 &place = m_rowOfCode[codes[row]];
                if (m_seen[codes[row]] != placed) {
                    if (place < 2)
                        continue;
                    m_seen[codes[row]] = placed;
                    const quint32 begin = made.starts.back();
                    made.starts.push_back(begin + place);
                    made.rows.resize(begin + place);
                    place = begin;
                }
                made.rows[place++] = row;
            }
        }
        m_pairRows += made.rows.size() + made.starts.size();
        return &made;
    }

    /// Fewer rows in groups, then more groups: less to look at.
    bool better(int a, int b) const
    {
        const Partition &x = m_table.partition(a), &y = m_table.partition(b);
        return x.rows.size() != y.rows.size() ? x.rows.size() < y.rows.size() : x.groups() > y.groups();
    }

    /// False when no dependent is left.
    bool compare(quint32 first, quint32 row, AgreeSets<W> &sets)
    {
        bool refuted = false;
        for (size_t i = 0; i < m_targets.size();) {
            if (m_targets[i].codes[first] == m_targets[i].codes[row]) {
                ++i;
                continue;
            }
            refuted = true;
            m_targets[i] = m_targets.back();
            m_targets.pop_back();
        }
        if (refuted)
            sets.insert(agreement<W>(m_table, first, row));
        return !m_targets.empty();
    }

    bool alone(std::span<const quint32> group, AgreeSets<W> &sets)
    {
        for (size_t i = 1; i < group.size(); ++i)
            if (!compare(group[0], group[i], sets))
                return false;
        return true;
    }

    bool byOne(std::span<const quint32> group, AgreeSets<W> &sets)
    {
        const quint32 mark = nextMark();
        const quint32 *codes = m_rest[0];
        for (const quint32 row : group) {
            const quint32 code = codes[row];
            if (m_seen[code] != mark) {
                m_seen[code] = mark;
                m_rowOfCode[code] = row;
            } else if (!compare(m_rowOfCode[code], row, sets)) {
                return false;
            }
        }
        return true;
    }

    bool byMany(std::span<const quint32> group, AgreeSets<W> &sets)
    {
        const size_t size = std::bit_ceil(group.size() * 2);
        if (m_table2.size() < size)
            m_table2.assign(size, {});
        const quint32 mark = nextMark();
        const size_t mask = size - 1;
        for (const quint32 row : group) {
            quint64 hash = 0;
            for (const quint32 *codes : m_rest)
                hash = (hash ^ codes[row]) * 0x9E3779B97F4A7C15ull;
            size_t slot = (hash >> 32) & mask;
            while (m_table2[slot].mark == mark && !same(m_table2[slot].row, row))
                slot = (slot + 1) & mask;
            if (m_table2[slot].mark != mark)
                m_table2[slot] = {mark, row};
            else if (!compare(m_table2[slot].row, row, sets))
                return false;
        }
        return true;
    }

    bool same(quint32 a, quint32 b) const
    {
        for (const quint32 *codes : m_rest)
            if (codes[a] != codes[b])
                return false;
        return true;
    }

    quint32 nextMark()
    {
        if (++m_mark == 0) {
            std::fill(m_seen.begin(), m_seen.end(), 0);
            std::fill(m_table2.begin(), m_table2.end(), Slot{});
            m_mark = 1;
        }
        return m_mark;
    }

    struct Slot {
        quint32 mark = 0;
        quint32 row = 0;
    };
    const EncodedTable &m_table;
    int m_rowColumn;
    std::stop_token m_stop;
    std::vector<quint32> m_rowNumbers;
    static constexpr size_t s_pairRows = 12'000'000; ///< numbers kept in m_pairs at most, four bytes each
    const Partition *m_groups = nullptr;
    std::unordered_map<quint32, Partition> m_pairs;
    size_t m_pairRows = 0;
    std::vector<const quint32 *> m_rest;
    std::vector<Target> m_targets;
    quint32 m_mark = 0;
    std::vector<quint32> m_seen, m_rowOfCode; ///< by code, of the group at hand
    std::vector<Slot> m_table2; ///< by several codes, of the group at hand
};

} // namespace Howdah::Normalize
