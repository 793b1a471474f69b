// SPDX-License-Identifier: Apache-2.0
#include "normalize/evidence.h"

#include "normalize/approximate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace Howdah::Normalize {

namespace {

constexpr int s_longest = 5;
constexpr double s_certain = 1e9; ///< bits that stand for "cannot be chance"
constexpr double s_margin = 10; ///< one in a thousand tables of independent columns may show one
constexpr qint64 s_leastRepeats = 10;

/// Groups of rows, and among how many pairs of rows they choose.
struct Grouping {
    Partition groups;
    double pairs = 0;
};

double pairsIn(double rows)
{
    return rows * (rows - 1) / 2;
}

class Judge
{
public:
    explicit Judge(const EncodedTable &table)
        : m_table(table)
        , m_rows(distinctRows(table))
        , m_isDistinct(size_t(table.rows()), false)
        , m_shares(size_t(table.columns()))
    {
        for (const quint32 row : m_rows)
            m_isDistinct[row] = true;
        quint32 codes = 1;
        for (int c = 0; c < table.columns(); ++c)
            codes = std::max(codes, table.codes(c));
        m_count.resize(codes);
    }

    Evidence judged(const Dependency &dependency)
    {
        const int size = dependency.determinant.count(), columns = m_table.columns();
        Evidence evidence;
        if (size == 0) {
            evidence.backing = Backing::Constant;
            return evidence;
        }
        if (size > s_longest)
            return evidence;
        evidence.needed = std::log2(columns) + logChoose(columns - 1, size) + s_margin;
        const Grouping &left = grouping(dependency.determinant);
        evidence.repeats = qint64(left.groups.rows.size()) - qint64(left.groups.groups());
        if (evidence.repeats == 0) {
            evidence.backing = Backing::Vacuous;
            return evidence;
        }
        evidence.marginal = marginal(left.groups, dependency.dependent);
        evidence.conditional = evidence.marginal < evidence.needed ? 0 : conditional(dependency, evidence.repeats);
        evidence.backing = evidence.repeats >= s_leastRepeats && evidence.bits() >= evidence.needed ? Backing::Backed
                                                                                                    : Backing::Weak;
        return evidence;
    }

private:
    static std::vector<quint32> distinctRows(const EncodedTable &table)
    {
        std::vector<quint32> rows(size_t(table.rows()));
        std::iota(rows.begin(), rows.end(), 0);
        const size_t width = size_t(table.columns());
        const auto hash = [&](quint32 r) {
            size_t h = 0;
            for (size_t c = 0; c < width; ++c)
                h = (h ^ table.row(r)[c]) * 0x9E3779B97F4A7C15ull;
            return h;
        };
        std::unordered_multimap<size_t, quint32> seen;
        seen.reserve(rows.size());
        std::erase_if(rows, [&](quint32 r) {
            const size_t h = hash(r);
            for (auto [it, end] = seen.equal_range(h); it != end; ++it)
                if (std::equal(table.row(r), table.row(r) + width, table.row(it->second)))
                    return true;
            seen.emplace(h, r);
            return false;
        });
        return rows;
    }

    static double logChoose(int n, int k)
    {
        return (std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0)) / std::log(2.0);
    }

    const Grouping &grouping(const ColumnSet &columns)
    {
        const auto known = std::find_if(
            m_groupings.begin(), m_groupings.end(), [&](const auto &entry) { return entry.first == columns; });
        if (known != m_groupings.end())
            return known->second;
        if (m_groupings.size() > 12)
            m_groupings.erase(m_groupings.begin());
        Grouping made;
        const Partition all = groupsOf(m_table, columns);
        for (size_t g = 0; g < all.groups(); ++g) {
            const size_t before = made.groups.rows.size();
            for (const quint32 row : all.group(g))
                if (m_isDistinct[row])
                    made.groups.rows.push_back(row);
            if (made.groups.rows.size() - before < 2) {
                made.groups.rows.resize(before);
            } else {
                made.groups.starts.push_back(quint32(made.groups.rows.size()));
                made.pairs += pairsIn(double(made.groups.rows.size() - before));
            }
        }
        m_groupings.emplace_back(columns, std::move(made));
        return m_groupings.back().second;
    }

    /// How often each count of rows per value occurs in a column.
    const std::map<quint32, double> &shares(int column)
    {
        std::map<quint32, double> &histogram = m_shares[size_t(column)];
        if (!histogram.empty())
            return histogram;
        std::vector<quint32> counts(m_table.codes(column));
        for (const quint32 row : m_rows)
            ++counts[m_table.column(column)[row]];
        for (const quint32 count : counts)
            if (count)
                ++histogram[count];
        return histogram;
    }

    /// The chance that each group has one value throughout, were values dealt at random: Σ p^n per group of n.
    double marginal(const Partition &groups, int column)
    {
        std::map<size_t, double> sizes;
        for (size_t g = 0; g < groups.groups(); ++g)
            ++sizes[groups.group(g).size()];
        double bits = 0;
        const double rows = double(m_rows.size());
        for (const auto &[size, times] : sizes) {
            double chance = 0;
            for (const auto &[count, values] : shares(column))
                chance += values * std::pow(count / rows, double(size));
            bits += times * std::min(s_certain, chance > 0 ? -std::log2(chance) : s_certain);
        }
        return std::min(bits, s_certain);
    }

    double conditional(const Dependency &dependency, qint64 repeats)
    {
        double least = s_certain;
        dependency.determinant.forEach([&](int c) {
            const Grouping rest = grouping(dependency.determinant.without(c)); // a copy: the next may push it out
            const double both = agreeing(rest.groups, dependency.dependent);
            const double apart = rest.pairs > 0 ? 1 - both / rest.pairs : 0;
            const double bits = apart >= 1 ? s_certain : -double(repeats) * std::log2(1 - apart);
            least = std::min(least, bits);
        });
        return least;
    }

    /// Pairs within the groups that agree on the column.
    double agreeing(const Partition &groups, int column)
    {
        const quint32 *codes = m_table.column(column);
        double pairs = 0;
        for (size_t g = 0; g < groups.groups(); ++g) {
            for (const quint32 row : groups.group(g))
                pairs += m_count[codes[row]]++;
            for (const quint32 row : groups.group(g))
                m_count[codes[row]] = 0;
        }
        return pairs;
    }

    const EncodedTable &m_table;
    std::vector<quint32> m_rows;
    std::vector<bool> m_isDistinct;
    std::vector<std::map<quint32, double>> m_shares;
    std::vector<std::pair<ColumnSet, Grouping>> m_groupings;
    std::vector<quint32> m_count;
};

} // namespace

std::vector<Evidence> evidenceOf(
    const EncodedTable &table, std::span<const Dependency> dependencies, std::stop_token stop)
{
    std::vector<Evidence> list(dependencies.size());
    Judge judge(table);
    for (size_t i = 0; i < dependencies.size() && !stop.stop_requested(); ++i)
        list[i] = judge.judged(dependencies[i]);
    return list;
}

double muPlus(const EncodedTable &table, const Dependency &dependency)
{
    const double rows = table.rows();
    std::vector<double> count(table.codes(dependency.dependent));
    const quint32 *codes = table.column(dependency.dependent);
    for (int r = 0; r < table.rows(); ++r)
        ++count[codes[r]];
    double chance = 0;
    for (const double n : count)
        chance += n / rows * n / rows;
    std::fill(count.begin(), count.end(), 0);
    const Partition groups = groupsOf(table, dependency.determinant);
    const double alone = rows - double(groups.rows.size());
    double purity = alone;
    for (size_t g = 0; g < groups.groups(); ++g) {
        double squares = 0;
        for (const quint32 row : groups.group(g))
            squares += 2 * count[codes[row]]++ + 1;
        for (const quint32 row : groups.group(g))
            count[codes[row]] = 0;
        purity += squares / double(groups.group(g).size());
    }
    purity /= rows;
    const double distinct = alone + double(groups.groups());
    if (chance >= 1 || distinct >= rows)
        return purity >= 1 ? 1 : 0;
    return std::max(0.0, 1 - (1 - purity) / (1 - chance) * (rows - 1) / (rows - distinct));
}

} // namespace Howdah::Normalize
