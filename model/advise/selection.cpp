// SPDX-License-Identifier: Apache-2.0
#include "advise/selection.h"

#include <algorithm>

namespace Howdah::Advise {

namespace {

class Extend
{
public:
    explicit Extend(const Choice &choice)
        : m_choice(choice)
    { }

    Result<Chosen> run();

private:
    Chosen with(const Chosen &chosen, int candidate) const;
    qint64 bytesOf(const Chosen &chosen) const;
    bool fits(const Chosen &chosen) const { return m_choice.budget <= 0 || bytesOf(chosen) <= m_choice.budget; }
    Result<bool> grow();
    Result<bool> consider(const Chosen &next);
    Result<bool> shrink();
    Result<bool> exchange();
    Result<Chosen> inOrder();

    const Choice &m_choice;
    Chosen m_chosen;
    Chosen m_best;
    double m_first = 0, m_cost = 0, m_bestCost = 0, m_bestRatio = 0;
};

/// A chosen index that the new one extends gives way; empty when a chosen one does all that the new one would.
Chosen Extend::with(const Chosen &chosen, int candidate) const
{
    Chosen next{candidate};
    for (const int other : chosen) {
        if (m_choice.extends(other, candidate))
            return {};
        if (!m_choice.extends(candidate, other))
            next.push_back(other);
    }
    std::ranges::sort(next);
    return next;
}

qint64 Extend::bytesOf(const Chosen &chosen) const
{
    qint64 sum = 0;
    for (const int candidate : chosen)
        sum += m_choice.bytes(candidate);
    return sum;
}

/// Remembers the set when it saves more for its bytes than the best so far.
Result<bool> Extend::consider(const Chosen &next)
{
    if (next.empty() || next == m_chosen || !fits(next))
        return false;
    const Result<double> cost = m_choice.cost(next);
    if (!cost)
        return std::unexpected(cost.error());
    const double saved = m_cost - *cost;
    const double ratio = saved / double(std::max<qint64>(bytesOf(next) - bytesOf(m_chosen), 8192));
    if (saved < m_choice.least * m_first || saved <= 0 || ratio <= m_bestRatio)
        return false;
    m_best = next;
    m_bestCost = *cost;
    m_bestRatio = ratio;
    return true;
}

Result<bool> Extend::grow()
{
    m_best.clear();
    m_bestRatio = 0;
    for (int candidate = 0; candidate < m_choice.candidates; ++candidate)
        if (const Result<bool> done = consider(with(m_chosen, candidate)); !done)
            return done;
    for (const Chosen &several : m_choice.together) {
        Chosen next = m_chosen;
        for (const int candidate : several)
            if (const Chosen more = with(next, candidate); !more.empty()) // else one that is there does its work
                next = more;
        if (const Result<bool> done = consider(next); !done)
            return done;
    }
    if (m_best.empty())
        return false;
    m_chosen = m_best;
    m_cost = m_bestCost;
    return true;
}

Result<bool> Extend::shrink()
{
    for (const int candidate : m_chosen) {
        Chosen next = m_chosen;
        std::erase(next, candidate);
        const Result<double> cost = m_choice.cost(next);
        if (!cost)
            return std::unexpected(cost.error());
        if (*cost - m_cost >= m_choice.least * m_first)
            continue;
        m_chosen = next;
        m_cost = *cost;
        return true;
    }
    return false;
}

Result<bool> Extend::exchange()
{
    for (const int candidate : m_chosen) {
        Chosen rest = m_chosen;
        std::erase(rest, candidate);
        for (int other = 0; other < m_choice.candidates; ++other) {
            const Chosen next = other == candidate ? Chosen() : with(rest, other);
            if (next.empty() || next == m_chosen || !fits(next))
                continue;
            const Result<double> cost = m_choice.cost(next);
            if (!cost)
                return std::unexpected(cost.error());
            if (m_cost - *cost < m_choice.least * m_first || m_cost - *cost <= 0)
                continue;
            m_chosen = next;
            m_cost = *cost;
            return true;
        }
    }
    return false;
}

Result<Chosen> Extend::inOrder()
{
    Chosen left = m_chosen, taken, order;
    while (!left.empty()) {
        int best = left.front();
        double least = 0;
        for (size_t i = 0; i < left.size(); ++i) {
            Chosen next = taken;
            next.push_back(left[i]);
            std::ranges::sort(next);
            const Result<double> cost = m_choice.cost(next);
            if (!cost)
                return std::unexpected(cost.error());
            if (i == 0 || *cost < least) {
                best = left[i];
                least = *cost;
            }
        }
        order.push_back(best);
        taken.push_back(best);
        std::ranges::sort(taken);
        std::erase(left, best);
    }
    return order;
}

Result<Chosen> Extend::run()
{
    const Result<double> first = m_choice.cost({});
    if (!first)
        return std::unexpected(first.error());
    m_first = m_cost = *first;
    // Every step saves or makes the set smaller at hardly a loss; the bound is for costs that contradict themselves.
    for (int round = 0; round < 200; ++round) {
        bool moved = false;
        for (const auto step : {&Extend::grow, &Extend::shrink, &Extend::exchange}) {
            const Result<bool> done = (this->*step)();
            if (!done)
                return std::unexpected(done.error());
            if ((moved = *done))
                break;
        }
        if (!moved)
            break;
    }
    return inOrder();
}

} // namespace

Result<Chosen> extended(const Choice &choice)
{
    return Extend(choice).run();
}

} // namespace Howdah::Advise
