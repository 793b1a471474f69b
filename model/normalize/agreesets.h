// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/columnset.h"
#include "normalize/encodedtable.h"

#include <algorithm>
#include <stop_token>

namespace Howdah::Normalize {

/// The columns on which two rows agree.
template <int W>
BitSet<W> agreement(const EncodedTable &table, quint32 a, quint32 b)
{
    const quint32 *x = table.row(a), *y = table.row(b);
    BitSet<W> set;
    const int columns = table.columns();
    for (int w = 0; w * 64 < columns; ++w) {
        quint64 word = 0;
        const int from = w * 64, to = std::min(columns, from + 64);
        for (int c = from; c < to; ++c)
            word |= quint64(x[c] == y[c]) << (c - from);
        set.words[size_t(w)] = word;
    }
    return set;
}

/// The distinct agreements met so far. Each refutes: no column outside it is determined by columns within it. Kept with
/// one bit row per column, so that "which agreements hold all of X" is an AND.
template <int W>
class AgreeSets
{
public:
    explicit AgreeSets(int columns)
        : m_slots(1024)
        , m_having(size_t(columns))
    { }

    size_t count() const { return m_sets.size(); }
    const std::vector<BitSet<W>> &sets() const { return m_sets; }
    size_t bytes() const
    {
        return m_sets.capacity() * sizeof(BitSet<W>) + m_slots.size() * sizeof(quint32)
            + m_having.size() * (m_sets.size() / 8 + 8);
    }

    /// Whether it is a new one.
    bool insert(const BitSet<W> &set)
    {
        size_t slot = set.hash() & (m_slots.size() - 1);
        for (; m_slots[slot]; slot = (slot + 1) & (m_slots.size() - 1))
            if (m_sets[m_slots[slot] - 1] == set)
                return false;
        const size_t place = m_sets.size();
        m_sets.push_back(set);
        m_slots[slot] = quint32(place + 1);
        if (place % 64 == 0)
            for (std::vector<quint64> &bits : m_having)
                bits.push_back(0);
        set.forEach([&](int c) { m_having[size_t(c)][place / 64] |= quint64(1) << (place % 64); });
        if (m_sets.size() * 2 > m_slots.size())
            grow();
        return true;
    }

    /// What every agreement that holds all of `within` has in common, looked for only among `wanted`: the columns that
    /// nothing met so far forbids.
    BitSet<W> common(const BitSet<W> &within, BitSet<W> wanted) const
    {
        const std::vector<int> columns = within.members();
        const size_t words = (m_sets.size() + 63) / 64;
        for (size_t w = 0; w < words; ++w) {
            quint64 match = ~quint64(0);
            for (const int c : columns)
                match &= m_having[size_t(c)][w];
            if (w + 1 == words && m_sets.size() % 64)
                match &= (quint64(1) << (m_sets.size() % 64)) - 1;
            for (; match; match &= match - 1) {
                wanted &= m_sets[w * 64 + size_t(std::countr_zero(match))];
                if (wanted.isEmpty())
                    return wanted;
            }
        }
        return wanted;
    }

private:
    void grow()
    {
        std::vector<quint32> wider(m_slots.size() * 2);
        for (size_t place = 0; place < m_sets.size(); ++place) {
            size_t slot = m_sets[place].hash() & (wider.size() - 1);
            while (wider[slot])
                slot = (slot + 1) & (wider.size() - 1);
            wider[slot] = quint32(place + 1);
        }
        m_slots.swap(wider);
    }

    std::vector<BitSet<W>> m_sets;
    std::vector<quint32> m_slots; ///< place + 1; 0: free
    std::vector<std::vector<quint64>> m_having;
};

/// Compares rows that stand near each other: the focused sampling of HyFD (Papenbrock, Naumann: A Hybrid Approach to
/// Functional Dependency Discovery, SIGMOD 2016). Rows that share one value are sorted by the columns around it and
/// compared with their neighbours at a distance that grows for the columns where that still finds something new.
template <int W>
class Sampler
{
public:
    Sampler(const EncodedTable &table, AgreeSets<W> &sets, std::stop_token stop)
        : m_table(table)
        , m_sets(sets)
        , m_stop(std::move(stop))
    { }

    /// Every pair of rows; afterwards the agreements are all there are.
    void compareAll()
    {
        const quint32 rows = quint32(m_table.rows());
        for (quint32 a = 0; a < rows && !m_stop.stop_requested(); ++a)
            for (quint32 b = a + 1; b < rows; ++b)
                m_sets.insert(agreement<W>(m_table, a, b));
    }

    /// Some more comparisons, `budget` at most, shared among the columns where the last ones found something new at
    /// least once in 1 / `threshold` times; each column goes on where it stopped.
    void sample(double threshold, qint64 budget)
    {
        if (m_runs.empty())
            for (int c = 0; c < m_table.columns(); ++c)
                m_runs.push_back({c, slices(m_table.partition(c)), {}});
        const qint64 share = std::max<qint64>(budget / qint64(m_runs.size()), 256);
        bool any = true;
        while (budget > 0 && any) {
            any = false;
            for (Run &run : m_runs) {
                if (run.done || run.yield < threshold || budget <= 0)
                    continue;
                if (m_stop.stop_requested())
                    return;
                any = true;
                budget -= compare(run, std::min(share, budget));
            }
        }
    }

private:
    struct Run {
        int column = 0;
        std::vector<std::pair<quint32, quint32>> slices; ///< of the column's groups: begin and end in rows
        std::vector<quint32> rows; ///< those of the partition, sorted slice by slice as they are met
        quint32 distance = 1;
        size_t slice = 0;
        quint32 at = 0;
        qint64 inRound = 0; ///< comparisons at this distance
        double yield = 1;
        bool done = false;
    };

    /// Groups in pieces that are quickly sorted.
    static std::vector<std::pair<quint32, quint32>> slices(const Partition &partition)
    {
        constexpr quint32 most = 2048;
        std::vector<std::pair<quint32, quint32>> list;
        for (size_t g = 0; g < partition.groups(); ++g)
            for (quint32 begin = partition.starts[g]; begin + 1 < partition.starts[g + 1]; begin += most)
                list.emplace_back(begin, std::min(begin + most, partition.starts[g + 1]));
        return list;
    }

    /// Sorted by the next columns, cyclically: similar rows stand together.
    void sortSlice(Run &run, size_t slice)
    {
        const int columns = m_table.columns();
        const quint32 *next = m_table.column((run.column + 1) % columns);
        const quint32 *after = m_table.column((run.column + 2) % columns);
        std::sort(run.rows.begin() + run.slices[slice].first, run.rows.begin() + run.slices[slice].second,
            [&](quint32 a, quint32 b) { return next[a] != next[b] ? next[a] < next[b] : after[a] < after[b]; });
    }

    qint64 compare(Run &run, qint64 budget)
    {
        if (run.rows.empty())
            run.rows = m_table.partition(run.column).rows;
        qint64 compared = 0, found = 0;
        while (compared < budget && !run.done) {
            if (run.slice == run.slices.size()) {
                run.done = run.inRound == 0;
                run.slice = 0;
                run.inRound = 0;
                ++run.distance;
                continue;
            }
            const auto [begin, end] = run.slices[run.slice];
            if (run.at == 0 && run.distance == 1)
                sortSlice(run, run.slice);
            for (; begin + run.at + run.distance < end && compared < budget; ++run.at, ++compared)
                found += m_sets.insert(
                    agreement<W>(m_table, run.rows[begin + run.at], run.rows[begin + run.at + run.distance]));
            if (begin + run.at + run.distance >= end) {
                run.inRound += run.at;
                ++run.slice;
                run.at = 0;
            }
            if (m_stop.stop_requested())
                break;
        }
        run.yield = compared ? double(found) / double(compared) : 0;
        return std::max<qint64>(compared, 1);
    }

    const EncodedTable &m_table;
    AgreeSets<W> &m_sets;
    std::stop_token m_stop;
    std::vector<Run> m_runs;
};

} // namespace Howdah::Normalize
