// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <array>
#include <bit>
#include <compare>
#include <initializer_list>
#include <vector>

namespace Howdah::Normalize {

/// A set of columns by position, W × 64 of them at most. A plain value of fixed size: the loops that mine run on it.
template <int W>
struct BitSet {
    static constexpr int capacity = W * 64;
    std::array<quint64, W> words{};

    BitSet() = default;
    BitSet(std::initializer_list<int> members)
    {
        for (const int member : members)
            insert(member);
    }
    /// {0, 1, … count - 1}
    static BitSet firstOnes(int count)
    {
        BitSet set;
        for (int i = 0; i < count; ++i)
            set.insert(i);
        return set;
    }

    void insert(int i) { words[size_t(i) / 64] |= quint64(1) << (i % 64); }
    void remove(int i) { words[size_t(i) / 64] &= ~(quint64(1) << (i % 64)); }
    bool contains(int i) const { return (words[size_t(i) / 64] >> (i % 64)) & 1; }
    bool isEmpty() const
    {
        quint64 any = 0;
        for (const quint64 word : words)
            any |= word;
        return any == 0;
    }
    int count() const
    {
        int n = 0;
        for (const quint64 word : words)
            n += std::popcount(word);
        return n;
    }
    /// The smallest member that is at least `from`; -1: there is none.
    int next(int from) const
    {
        for (size_t w = size_t(from) / 64; w < W; ++w) {
            quint64 word = words[w];
            if (w == size_t(from) / 64)
                word &= ~quint64(0) << (from % 64);
            if (word)
                return int(w) * 64 + std::countr_zero(word);
        }
        return -1;
    }
    int first() const { return next(0); }
    int last() const
    {
        for (size_t w = W; w-- > 0;)
            if (words[w])
                return int(w) * 64 + 63 - std::countl_zero(words[w]);
        return -1;
    }
    bool isSubsetOf(const BitSet &other) const
    {
        quint64 outside = 0;
        for (size_t w = 0; w < W; ++w)
            outside |= words[w] & ~other.words[w];
        return outside == 0;
    }
    bool intersects(const BitSet &other) const
    {
        quint64 common = 0;
        for (size_t w = 0; w < W; ++w)
            common |= words[w] & other.words[w];
        return common != 0;
    }
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (size_t w = 0; w < W; ++w)
            for (quint64 word = words[w]; word; word &= word - 1)
                visit(int(w) * 64 + std::countr_zero(word));
    }
    std::vector<int> members() const
    {
        std::vector<int> list;
        forEach([&](int i) { list.push_back(i); });
        return list;
    }
    size_t hash() const
    {
        quint64 h = 0x9E3779B97F4A7C15ull;
        for (const quint64 word : words) {
            h = (h ^ word) * 0xD6E8FEB86659FD93ull;
            h ^= h >> 32;
        }
        return size_t(h);
    }

    BitSet &operator&=(const BitSet &o)
    {
        for (size_t w = 0; w < W; ++w)
            words[w] &= o.words[w];
        return *this;
    }
    BitSet &operator|=(const BitSet &o)
    {
        for (size_t w = 0; w < W; ++w)
            words[w] |= o.words[w];
        return *this;
    }
    BitSet &operator-=(const BitSet &o)
    {
        for (size_t w = 0; w < W; ++w)
            words[w] &= ~o.words[w];
        return *this;
    }
    friend BitSet operator&(BitSet a, const BitSet &b) { return a &= b; }
    friend BitSet operator|(BitSet a, const BitSet &b) { return a |= b; }
    friend BitSet operator-(BitSet a, const BitSet &b) { return a -= b; }
    BitSet with(int i) const
    {
        BitSet set = *this;
        set.insert(i);
        return set;
    }
    BitSet without(int i) const
    {
        BitSet set = *this;
        set.remove(i);
        return set;
    }
    bool operator==(const BitSet &) const = default;
};

/// For people and files: smaller sets first, then by the first column in which they differ.
template <int W>
bool shorterFirst(const BitSet<W> &a, const BitSet<W> &b)
{
    if (const int x = a.count(), y = b.count(); x != y)
        return x < y;
    for (size_t w = 0; w < W; ++w)
        if (const quint64 differ = a.words[w] ^ b.words[w])
            return a.words[w] & (differ & (~differ + 1));
    return false;
}

/// The widest table that is looked at: the first 256 columns. PostgreSQL allows 1600; who mines says what was left out.
using ColumnSet = BitSet<4>;

/// "These columns determine that one": whenever two rows agree on the determinant, they agree on the dependent.
struct Dependency {
    ColumnSet determinant;
    int dependent = 0;

    bool operator==(const Dependency &) const = default;
};

/// The order of every list of dependencies: short determinants first, then by columns.
inline bool operator<(const Dependency &a, const Dependency &b)
{
    return a.determinant == b.determinant ? a.dependent < b.dependent : shorterFirst(a.determinant, b.determinant);
}

} // namespace Howdah::Normalize
