// SPDX-License-Identifier: Apache-2.0
#include "normalize/miner.h"

#include "normalize/hittingsets.h"
#include "normalize/validator.h"

#include <unordered_map>

namespace Howdah::Normalize {

namespace {

template <int W>
ColumnSet wide(const BitSet<W> &set)
{
    ColumnSet result;
    for (size_t w = 0; w < W; ++w)
        result.words[w] = set.words[w];
    return result;
}

template <int W>
struct HashOfSet {
    size_t operator()(const BitSet<W> &set) const { return set.hash(); }
};

/// One run. The number of a row counts as a further column (m_row) that determines and agrees with nothing: what
/// determines it is a key.
template <int W>
class Mining
{
public:
    Mining(const EncodedTable &table, int columns, const MinerOptions &options, std::stop_token stop)
        : m_table(table)
        , m_options(options)
        , m_stop(stop)
        , m_row(columns)
        , m_columns(BitSet<W>::firstOnes(columns))
        , m_sets(columns)
        , m_sampler(table, m_sets, stop)
        , m_validator(table, columns, stop)
    { }

    Mined run();

private:
    using Set = BitSet<W>;
    struct Node {
        Set set, determined;
    };
    struct Candidate {
        Set set;
        int dependent;
    };

    bool spent()
    {
        if (m_stop.stop_requested())
            m_result.stopped = true;
        else if (m_sets.bytes() + m_result.dependencies.size() * sizeof(Dependency) + m_candidateBytes
            > m_options.memory)
            m_result.outOfMemory = true;
        return m_result.stopped || m_result.outOfMemory;
    }
    void report(const Set &determinant, const Set &dependents);
    void flush();
    void sampleRows();
    Set determinedByNothing() const;
    std::vector<Node> firstLevel(const Set &constants);
    qint64 joins(const std::vector<Node> &level) const;
    std::vector<Node> nextLevel(const std::vector<Node> &level, bool last);
    bool judge(Node &node, const Set &known);
    void longer(int done);
    std::vector<Set> edges(int dependent) const;
    bool collect(int bound, int done, const Set &dirty, std::vector<Candidate> &candidates, bool &cut);
    Set prove(std::vector<Candidate> &candidates);
    bool proveTo(int bound, int done, bool &cut);

    const EncodedTable &m_table;
    const MinerOptions &m_options;
    std::stop_token m_stop;
    int m_row;
    Set m_columns, m_constants;
    AgreeSets<W> m_sets;
    Sampler<W> m_sampler;
    Validator<W> m_validator;
    bool m_exact = false; ///< every pair was compared: nothing is left to prove
    size_t m_candidateBytes = 0;
    size_t m_told = 0;
    std::unordered_map<Set, Set, HashOfSet<W>> m_proved;
    Mined m_result;
};

template <int W>
void Mining<W>::report(const Set &determinant, const Set &dependents)
{
    dependents.forEach([&](int c) {
        if (c == m_row)
            m_result.keys.push_back(wide(determinant));
        else
            m_result.dependencies.push_back({wide(determinant), c});
    });
}

template <int W>
void Mining<W>::flush()
{
    if (m_options.found && m_told < m_result.dependencies.size())
        m_options.found(std::span(m_result.dependencies).subspan(m_told));
    m_told = m_result.dependencies.size();
}

template <int W>
void Mining<W>::sampleRows()
{
    const qint64 rows = m_table.rows();
    m_exact = rows * (rows - 1) / 2 <= m_options.pairs;
    if (m_exact)
        m_sampler.compareAll();
    else
        m_sampler.sample(0.02, 300'000);
}

template <int W>
BitSet<W> Mining<W>::determinedByNothing() const
{
    Set set;
    for (int c = 0; c < m_row; ++c)
        if (m_table.distinct(c) <= 1)
            set.insert(c);
    if (m_table.rows() <= 1)
        set.insert(m_row);
    return set;
}

/// Finds what `node.set` determines beyond `known`, which its subsets do; false when no set that holds it can be the
/// left side of a minimal dependency.
template <int W>
bool Mining<W>::judge(Node &node, const Set &known)
{
    Set open = m_sets.common(node.set, m_columns.with(m_row) - node.set - known);
    if (!open.isEmpty() && !m_exact)
        open = m_validator.determined(node.set, open, m_sets);
    if (m_stop.stop_requested())
        return false;
    report(node.set, open);
    node.determined = known | open;
    return !m_columns.isSubsetOf(node.determined | node.set);
}

template <int W>
std::vector<typename Mining<W>::Node> Mining<W>::firstLevel(const Set &constants)
{
    std::vector<Node> level;
    for (int c = 0; c < m_row && !spent(); ++c) {
        Node node{{c}, {}};
        if (!constants.contains(c) && judge(node, constants))
            level.push_back(node);
    }
    return level;
}

/// How many pairs of the level's sets differ in their last column only.
template <int W>
qint64 Mining<W>::joins(const std::vector<Node> &level) const
{
    qint64 sum = 0;
    for (size_t begin = 0, end = 0; begin < level.size(); begin = end) {
        const Set prefix = level[begin].set.without(level[begin].set.last());
        for (end = begin; end < level.size() && level[end].set.without(level[end].set.last()) == prefix;)
            ++end;
        sum += qint64(end - begin) * qint64(end - begin - 1) / 2;
    }
    return sum;
}

/// Walks all sets of one column more whose subsets are all in `level`: a set is not there when one of its columns
/// follows from the others, or when it determines everything; then it is no part of a longer left side either.
template <int W>
std::vector<typename Mining<W>::Node> Mining<W>::nextLevel(const std::vector<Node> &level, bool last)
{
    std::unordered_map<Set, size_t, HashOfSet<W>> places;
    places.reserve(level.size());
    for (size_t i = 0; i < level.size(); ++i)
        places.emplace(level[i].set, i);
    std::vector<Node> next;
    for (size_t i = 0; i < level.size(); ++i) {
        const Set prefix = level[i].set.without(level[i].set.last());
        if (spent())
            return {};
        for (size_t j = i + 1; j < level.size() && level[j].set.without(level[j].set.last()) == prefix; ++j) {
            Node node{level[i].set | level[j].set, {}};
            Set known;
            bool free = true;
            node.set.forEach([&](int c) {
                const auto part = free ? places.find(node.set.without(c)) : places.end();
                free = part != places.end() && !level[part->second].determined.contains(c);
                if (free)
                    known |= level[part->second].determined;
            });
            if (!free)
                continue;
            const bool grows = judge(node, known);
            if (m_stop.stop_requested())
                break;
            if (grows && !last)
                next.push_back(node);
            else if (grows)
                m_result.complete = false;
        }
    }
    return next;
}

/// What each agreement without the dependent leaves of the columns: a left side has to have one of these.
template <int W>
std::vector<BitSet<W>> Mining<W>::edges(int dependent) const
{
    const Set usable = dependent == m_row ? m_columns - m_constants : (m_columns - m_constants).without(dependent);
    std::vector<Set> list{usable};
    for (const Set &set : m_sets.sets())
        if (!set.contains(dependent))
            list.push_back(usable - set);
    return list;
}

/// The minimal left sides of more than `done` and up to `bound` columns that nothing met so far refutes, for the
/// dependents in `dirty`. False when it had to end early.
template <int W>
bool Mining<W>::collect(int bound, int done, const Set &dirty, std::vector<Candidate> &candidates, bool &cut)
{
    for (int dependent = dirty.first(); dependent >= 0; dependent = dirty.next(dependent + 1)) {
        if (m_constants.contains(dependent))
            continue;
        HittingSets<W> sets(edges(dependent), m_stop);
        const bool whole = sets.enumerate(bound, [&](const Set &set) {
            if (set.count() > done)
                candidates.push_back({set, dependent});
            m_candidateBytes = candidates.capacity() * sizeof(Candidate);
            return (candidates.size() & 1023) != 1023 || !spent();
        });
        cut |= sets.wasCut();
        if (!whole || spent())
            return false;
    }
    return true;
}

/// Proves the candidates against the rows; what holds is reported once. The dependents of which some candidate fell.
template <int W>
BitSet<W> Mining<W>::prove(std::vector<Candidate> &candidates)
{
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.set == b.set ? a.dependent < b.dependent : shorterFirst(a.set, b.set);
    });
    Set fallen;
    for (size_t i = 0, end = 0; i < candidates.size(); i = end) {
        Set dependents;
        for (end = i; end < candidates.size() && candidates[end].set == candidates[i].set; ++end)
            dependents.insert(candidates[end].dependent);
        if (m_exact) {
            report(candidates[i].set, dependents);
            continue;
        }
        Set &proved = m_proved[candidates[i].set];
        dependents -= proved;
        const Set open = m_sets.common(candidates[i].set, dependents);
        const Set held = open.isEmpty() ? open : m_validator.determined(candidates[i].set, open, m_sets);
        if ((i & 63) == 0 && spent())
            break;
        if (m_stop.stop_requested())
            break;
        report(candidates[i].set, held);
        proved |= held;
        fallen |= dependents - held;
    }
    return fallen;
}

template <int W>
bool Mining<W>::proveTo(int bound, int done, bool &cut)
{
    Set dirty = m_columns.with(m_row) - m_constants;
    cut = false;
    m_proved.clear();
    while (!dirty.isEmpty()) {
        std::vector<Candidate> candidates;
        if (!collect(bound, done, dirty, candidates, cut))
            return false;
        const size_t tried = candidates.size();
        const size_t before = m_sets.count();
        dirty = prove(candidates);
        m_candidateBytes = 0;
        if (spent())
            return false;
        // Many fell: cheaper to compare more rows than to try again one by one.
        if ((m_sets.count() - before) * 100 > tried)
            m_sampler.sample(0.002, 400'000);
    }
    return true;
}

template <int W>
void Mining<W>::longer(int done)
{
    const int most = std::min(m_options.maxDeterminant, m_row);
    for (int step = 1; done < most; step *= 2) {
        const int bound = std::min(most, step > 2 ? most : done + step);
        bool cut = false;
        if (!proveTo(bound, done, cut)) {
            // Half a level is no level: what was proved of it stays, but nothing is claimed about it.
            m_result.completeTo = done;
            return;
        }
        done = bound;
        m_result.completeTo = done;
        flush();
        if (!cut) {
            m_result.complete = true;
            return;
        }
    }
    m_result.complete = done >= m_row;
}

template <int W>
Mined Mining<W>::run()
{
    const auto finish = [this] {
        flush();
        // A long list takes longer to sort than a stop may take; then it stays as it was found.
        if (!m_result.stopped || m_result.dependencies.size() < 20'000)
            std::sort(m_result.dependencies.begin(), m_result.dependencies.end());
        std::sort(m_result.keys.begin(), m_result.keys.end(), shorterFirst<4>);
        m_result.columnsLookedAt = m_row;
        if (m_result.complete)
            m_result.completeTo = std::max(m_result.completeTo, std::min(m_options.maxDeterminant, m_row));
        return std::move(m_result);
    };
    m_constants = determinedByNothing();
    report({}, m_constants);
    if (m_options.maxDeterminant <= 0 || m_columns.isSubsetOf(m_constants)) {
        m_result.complete = m_columns.isSubsetOf(m_constants);
        return finish();
    }
    flush();
    std::vector<Node> level = firstLevel(m_constants); // needs no sample, and is shown before it
    flush();
    sampleRows();
    for (int size = 1; !spent(); ++size) {
        m_result.completeTo = size;
        flush();
        m_result.complete = level.empty();
        if (level.empty() || size >= m_options.maxDeterminant)
            return finish();
        const bool last = size + 1 >= m_options.maxDeterminant;
        if (joins(level) > (last ? m_options.lastLevel : m_options.innerLevel)) {
            longer(size);
            return finish();
        }
        m_result.complete = true;
        level = nextLevel(level, last);
        if (last) {
            if (!spent())
                m_result.completeTo = size + 1;
            else
                m_result.complete = false;
            return finish();
        }
    }
    m_result.complete = false;
    return finish();
}

} // namespace

Mined mine(const EncodedTable &table, const MinerOptions &options, std::stop_token stop)
{
    const int columns = std::min(table.columns(), ColumnSet::capacity - 1);
    if (columns < 64)
        return Mining<1>(table, columns, options, stop).run();
    if (columns < 128)
        return Mining<2>(table, columns, options, stop).run();
    return Mining<4>(table, columns, options, stop).run();
}

} // namespace Howdah::Normalize
