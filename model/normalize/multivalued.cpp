// SPDX-License-Identifier: Apache-2.0
#include "normalize/multivalued.h"

#include <optional>
#include <set>
#include <vector>

namespace Howdah::Normalize {

namespace {

constexpr qint64 s_leastGroups = 10; ///< fewer may be chance, as with functional dependencies

using Codes = std::vector<quint32>;

Codes codesOf(const EncodedTable &table, quint32 row, const std::vector<int> &columns)
{
    Codes codes;
    for (const int column : columns)
        codes.push_back(table.row(row)[column]);
    return codes;
}

/// Whether each group of `left` has every combination of what it has on both sides; nothing when one has not.
std::optional<FoundMultivalued> tried(
    const EncodedTable &table, int left, const ColumnSet &side, const ColumnSet &other)
{
    const std::vector<int> first = side.members(), second = other.members();
    FoundMultivalued found{{ColumnSet{left}, side}, 0, 0};
    const Partition &groups = table.partition(left);
    for (size_t g = 0; g < groups.groups(); ++g) {
        std::set<Codes> firsts, seconds;
        std::set<std::pair<Codes, Codes>> both;
        for (const quint32 row : groups.group(g)) {
            const Codes a = codesOf(table, row, first), b = codesOf(table, row, second);
            firsts.insert(a);
            seconds.insert(b);
            both.insert({a, b});
        }
        if (both.size() != firsts.size() * seconds.size())
            return {};
        if (firsts.size() > 1 && seconds.size() > 1) {
            ++found.groups;
            found.rows += qint64(groups.group(g).size());
        }
    }
    return found.groups >= s_leastGroups ? std::optional(found) : std::nullopt;
}

} // namespace

std::vector<FoundMultivalued> multivaluedOf(const EncodedTable &table, std::stop_token stop)
{
    std::vector<FoundMultivalued> list;
    const int columns = table.columns();
    if (columns < 3 || columns > s_widestMultivalued)
        return list;
    for (int left = 0; left < columns; ++left) {
        std::vector<int> rest;
        for (int c = 0; c < columns; ++c)
            if (c != left)
                rest.push_back(c);
        // The first of the rest is always on the one side, so that no division is tried twice.
        for (quint32 bits = 0; bits + 1 < 1u << (rest.size() - 1) && !stop.stop_requested(); ++bits) {
            ColumnSet side{rest[0]}, other;
            for (size_t i = 1; i < rest.size(); ++i)
                (bits >> (i - 1)) & 1 ? side.insert(rest[i]) : other.insert(rest[i]);
            if (const std::optional<FoundMultivalued> found = tried(table, left, side, other))
                list.push_back(*found);
        }
    }
    return list;
}

} // namespace Howdah::Normalize
