// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/columnset.h"

#include <algorithm>
#include <span>
#include <stop_token>
#include <vector>

namespace Howdah::Normalize {

/// All minimal sets of up to `bound` columns that share a member with every one of a family of sets ("edges"): depth
/// first, each of them once (MMCS of Murakami and Uno). Which edges hold a column, and which only one chosen column
/// hits, are bit rows over the edges, so that a step costs a few words per 64 edges.
template <int W>
class HittingSets
{
public:
    /// Edges that hold another are left out where that is cheap to see; the answer is the same.
    HittingSets(std::vector<BitSet<W>> edges, std::stop_token stop)
        : m_stop(std::move(stop))
        , m_covers(size_t(BitSet<W>::capacity))
    {
        std::sort(edges.begin(), edges.end(), [](const auto &a, const auto &b) { return a.count() < b.count(); });
        size_t tries = 0, hits = 0;
        for (const BitSet<W> &edge : edges) {
            if (((m_edges.size() + 1) & 255) == 0 && m_stop.stop_requested())
                return;
            // Where little is found, looking costs more than it saves.
            const bool look = tries < 1024 || hits * 20 > tries;
            const bool superfluous = look && holdsAnother(edge);
            tries += look;
            hits += superfluous;
            if (!superfluous)
                append(edge);
        }
        for (std::vector<quint64> &cover : m_covers)
            cover.resize(words());
    }

    /// Calls emit(set) for each; false when emit() returns false or a stop was asked for.
    template <typename Emit>
    bool enumerate(int bound, Emit emit)
    {
        m_cut = false;
        m_bound = bound;
        m_go = true;
        Level &top = level(0);
        top.open.assign(words(), ~quint64(0));
        if (m_edges.size() % 64)
            top.open.back() = (quint64(1) << (m_edges.size() % 64)) - 1;
        if (m_edges.empty())
            top.open.clear();
        BitSet<W> candidates;
        for (const BitSet<W> &edge : m_edges)
            candidates |= edge;
        descend(0, {}, candidates, emit);
        return m_go;
    }
    /// Whether the bound kept something out of the last answer.
    bool wasCut() const { return m_cut; }

private:
    /// The state with some columns chosen: edges that none of them hits, and per chosen column those that it alone
    /// hits.
    struct Level {
        std::vector<quint64> open;
        std::vector<int> chosen;
        std::vector<std::vector<quint64>> critical;
    };

    size_t words() const { return (m_edges.size() + 63) / 64; }
    Level &level(size_t depth)
    {
        while (m_levels.size() <= depth)
            m_levels.push_back({});
        return m_levels[depth];
    }

    bool holdsAnother(const BitSet<W> &edge) const
    {
        const size_t end = std::min<size_t>(words(), 96);
        for (size_t w = 0; w < end; ++w) {
            quint64 outside = 0;
            for (int c = 0; c < BitSet<W>::capacity && outside != ~quint64(0); ++c)
                if (!edge.contains(c) && w < m_covers[size_t(c)].size())
                    outside |= m_covers[size_t(c)][w];
            const quint64 there
                = (w + 1 == words() && m_edges.size() % 64) ? (quint64(1) << (m_edges.size() % 64)) - 1 : ~quint64(0);
            if (~outside & there)
                return true;
        }
        return false;
    }

    void append(const BitSet<W> &edge)
    {
        const size_t place = m_edges.size();
        m_edges.push_back(edge);
        edge.forEach([&](int c) {
            std::vector<quint64> &cover = m_covers[size_t(c)];
            cover.resize(place / 64 + 1);
            cover[place / 64] |= quint64(1) << (place % 64);
        });
    }

    bool stopped()
    {
        if ((++m_steps & 127) == 0 && m_stop.stop_requested())
            m_go = false;
        return !m_go;
    }

    /// An open edge with few candidates; null: all are hit.
    const BitSet<W> *smallestOpen(const Level &at, const BitSet<W> &candidates) const
    {
        const BitSet<W> *best = nullptr;
        int least = 0, looked = 0;
        for (size_t w = 0; w < at.open.size(); ++w)
            for (quint64 word = at.open[w]; word; word &= word - 1) {
                const BitSet<W> &edge = m_edges[w * 64 + size_t(std::countr_zero(word))];
                const int size = (edge & candidates).count();
                if (!best || size < least) {
                    best = &edge;
                    least = size;
                }
                if (least <= 1 || ++looked == 24)
                    return best;
            }
        return best;
    }

    BitSet<W> hitAllOpen(const Level &at, BitSet<W> candidates) const
    {
        for (size_t w = 0; w < at.open.size(); ++w)
            for (quint64 word = at.open[w]; word; word &= word - 1) {
                candidates &= m_edges[w * 64 + size_t(std::countr_zero(word))];
                if (candidates.isEmpty())
                    return candidates;
            }
        return candidates;
    }

    /// Whether every chosen column keeps an edge of its own when `c` is added.
    bool keepsCritical(const Level &at, int c) const
    {
        const std::vector<quint64> &cover = m_covers[size_t(c)];
        for (size_t i = 0; i < at.chosen.size(); ++i) {
            quint64 left = 0;
            for (size_t w = 0; w < cover.size() && !left; ++w)
                left = at.critical[i][w] & ~cover[w];
            if (!left)
                return false;
        }
        return true;
    }

    void choose(const Level &at, Level &next, int c) const
    {
        const std::vector<quint64> &cover = m_covers[size_t(c)];
        const size_t n = words();
        next.open.resize(n);
        next.chosen = at.chosen;
        next.chosen.push_back(c);
        if (next.critical.size() < next.chosen.size())
            next.critical.resize(next.chosen.size());
        for (size_t i = 0; i < at.chosen.size(); ++i) {
            next.critical[i].resize(n);
            for (size_t w = 0; w < n; ++w)
                next.critical[i][w] = at.critical[i][w] & ~cover[w];
        }
        std::vector<quint64> &own = next.critical[at.chosen.size()];
        own.resize(n);
        for (size_t w = 0; w < n; ++w) {
            own[w] = at.open[w] & cover[w];
            next.open[w] = at.open[w] & ~cover[w];
        }
    }

    template <typename Emit>
    void descend(size_t depth, const BitSet<W> &set, BitSet<W> candidates, Emit &emit)
    {
        if (stopped())
            return;
        level(depth + 1); // references below stay valid: deeper levels are made before they are taken
        const BitSet<W> *edge = smallestOpen(m_levels[depth], candidates);
        if (!edge) {
            m_go = emit(set);
            return;
        }
        if (int(depth) >= m_bound) {
            m_cut = true;
            return;
        }
        BitSet<W> branches = *edge & candidates;
        if (int(depth) + 1 == m_bound) {
            const BitSet<W> last = hitAllOpen(m_levels[depth], branches);
            m_cut |= last != branches;
            last.forEach([&](int c) {
                if (m_go && keepsCritical(m_levels[depth], c))
                    m_go = emit(set.with(c));
            });
            return;
        }
        candidates -= branches;
        for (int c = branches.first(); c >= 0 && m_go; c = c + 1 < BitSet<W>::capacity ? branches.next(c + 1) : -1) {
            if (keepsCritical(m_levels[depth], c)) {
                choose(m_levels[depth], m_levels[depth + 1], c);
                descend(depth + 1, set.with(c), candidates, emit);
            }
            candidates.insert(c);
        }
    }

    std::stop_token m_stop;
    std::vector<BitSet<W>> m_edges;
    std::vector<std::vector<quint64>> m_covers; ///< per column: the edges that hold it
    std::vector<Level> m_levels;
    int m_bound = 0;
    quint64 m_steps = 0;
    bool m_cut = false, m_go = true;
};

} // namespace Howdah::Normalize
