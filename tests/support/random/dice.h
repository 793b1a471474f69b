// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <random>
#include <vector>

namespace Howdah::Random {

/// Chance that one seed repeats on every platform (no std distributions).
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    { }

    int below(int n) { return n <= 1 ? 0 : int(m_engine() % quint32(n)); }
    bool chance(int percent) { return below(100) < percent; }

    const QString &of(const QStringList &list) { return list[below(int(list.size()))]; }

    template <typename T>
    const T *of(const std::vector<T> &list)
    {
        return list.empty() ? nullptr : &list[size_t(below(int(list.size())))];
    }

private:
    std::mt19937 m_engine;
};

} // namespace Howdah::Random
