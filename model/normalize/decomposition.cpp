// SPDX-License-Identifier: Apache-2.0
#include "normalize/theory.h"

#include <algorithm>
#include <optional>

namespace Howdah::Normalize {

namespace {

void dropContained(std::vector<Part> &parts)
{
    for (size_t i = parts.size(); i-- > 0;)
        for (size_t j = 0; j < parts.size(); ++j)
            if (i != j && parts[i].columns.isSubsetOf(parts[j].columns)
                && (!(parts[i].columns == parts[j].columns) || j < i)) {
                parts.erase(parts.begin() + qptrdiff(i));
                break;
            }
}

ColumnSet keyOf(const ColumnSet &part, std::span<const Rule> rules)
{
    ColumnSet key = part;
    for (int c = key.last(); c >= 0; --c)
        if (key.contains(c) && part.isSubsetOf(closure(key.without(c), rules)))
            key.remove(c);
    return key;
}

/// A left side within the part that determines some but not all of its other columns.
std::optional<ColumnSet> splitAt(const ColumnSet &part, std::span<const Rule> rules)
{
    const auto splits = [&](const ColumnSet &left) {
        const ColumnSet follows = closure(left, rules) & part;
        return !(follows == part) && !follows.isSubsetOf(left);
    };
    for (const Rule &rule : rules)
        if (rule.left.isSubsetOf(part) && splits(rule.left))
            return rule.left;
    // A rule may hold within the part whose way leads outside: A → B → C, and B is not here. Any violation shows in a
    // pair: without A and B the others still determine A (Tsou and Fischer 1982); it is made small afterwards.
    const std::vector<int> columns = part.members();
    for (const int a : columns)
        for (const int b : columns) {
            ColumnSet left = part.without(a).without(b);
            if (a == b || !closure(left, rules).contains(a))
                continue;
            for (const int c : columns)
                if (left.contains(c) && closure(left.without(c), rules).contains(a))
                    left.remove(c);
            if (splits(left))
                return left;
        }
    // What is left of the pairs: all left sides, where they are few enough to try.
    if (columns.size() > 14)
        return {};
    for (quint32 bits = 1; bits < 1u << columns.size(); ++bits) {
        ColumnSet left;
        for (size_t i = 0; i < columns.size(); ++i)
            if ((bits >> i) & 1)
                left.insert(columns[i]);
        if (splits(left))
            return left;
    }
    return {};
}

/// Two left sides that determine each other may share a table, but together their columns need not be in 3NF: A → B C,
/// B → A D, C → D. Wide tables are judged by the rules that lie within them.
bool isThird(const ColumnSet &part, std::span<const Rule> cover)
{
    if (part.count() <= 12)
        return isIn(NormalForm::Third, part, cover);
    std::vector<Rule> inside;
    for (const Rule &rule : cover)
        if (rule.left.isSubsetOf(part))
            inside.push_back({rule.left, rule.right & part});
    return verdict(part, inside).form >= NormalForm::Third;
}

/// Symbols of one row of the tableau: 0 is the distinguished one.
using Row = std::vector<int>;

bool equate(std::vector<Row> &rows, int column, int a, int b)
{
    if (a == b)
        return false;
    const int stays = std::min(a, b), goes = std::max(a, b);
    for (Row &row : rows)
        if (row[size_t(column)] == goes)
            row[size_t(column)] = stays;
    return true;
}

} // namespace

std::vector<Part> synthesis(const ColumnSet &columns, std::span<const Rule> rules)
{
    const std::vector<Rule> cover = canonicalCover(rules);
    std::vector<Part> parts;
    for (const Rule &rule : cover) {
        const Part own{rule.left | rule.right, rule.left};
        const auto same = std::find_if(parts.begin(), parts.end(), [&](const Part &part) {
            return closure(part.key, cover) == closure(rule.left, cover) && isThird(part.columns | own.columns, cover);
        });
        if (same == parts.end())
            parts.push_back(own);
        else
            same->columns |= own.columns;
    }
    const bool hasKey = std::any_of(
        parts.begin(), parts.end(), [&](const Part &part) { return columns.isSubsetOf(closure(part.columns, cover)); });
    if (!hasKey) {
        const ColumnSet key = keyOf(columns, cover);
        parts.push_back({key, key});
    }
    dropContained(parts);
    return parts;
}

Decomposition boyceCodd(const ColumnSet &columns, std::span<const Rule> rules)
{
    const std::vector<Rule> cover = canonicalCover(rules);
    std::vector<ColumnSet> open{columns};
    Decomposition result;
    while (!open.empty()) {
        const ColumnSet part = open.back();
        open.pop_back();
        if (const std::optional<ColumnSet> left = splitAt(part, cover)) {
            const ColumnSet follows = closure(*left, cover) & part;
            open.push_back(part - (follows - *left));
            open.push_back(follows);
        } else {
            result.parts.push_back({part, keyOf(part, cover)});
        }
    }
    dropContained(result.parts);
    std::sort(result.parts.begin(), result.parts.end(),
        [](const Part &a, const Part &b) { return shorterFirst(a.key, b.key); });
    result.lost = lostRules(result.parts, cover);
    return result;
}

bool isLossless(const ColumnSet &columns, std::span<const Part> parts, std::span<const Rule> rules)
{
    const std::vector<int> members = columns.members();
    const size_t width = members.empty() ? 0 : size_t(members.back()) + 1;
    std::vector<Row> rows;
    for (size_t i = 0; i < parts.size(); ++i) {
        Row row(width);
        for (const int c : members)
            row[size_t(c)] = parts[i].columns.contains(c) ? 0 : int(i) + 1;
        rows.push_back(row);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (const Rule &rule : rules)
            for (size_t i = 0; i < rows.size(); ++i)
                for (size_t j = i + 1; j < rows.size(); ++j) {
                    bool agree = rule.left.isSubsetOf(columns);
                    rule.left.forEach([&](int c) { agree = agree && rows[i][size_t(c)] == rows[j][size_t(c)]; });
                    if (agree)
                        (rule.right & columns).forEach([&](int c) {
                            changed |= equate(rows, c, rows[i][size_t(c)], rows[j][size_t(c)]);
                        });
                }
    }
    return std::any_of(rows.begin(), rows.end(), [&](const Row &row) {
        return std::all_of(members.begin(), members.end(), [&](int c) { return row[size_t(c)] == 0; });
    });
}

std::vector<Rule> lostRules(std::span<const Part> parts, std::span<const Rule> rules)
{
    std::vector<Rule> lost;
    for (const Rule &rule : rules) {
        // Ullman: what the parts can tell of the left side, without projecting the rules.
        ColumnSet known = rule.left;
        for (bool grew = true; grew;) {
            grew = false;
            for (const Part &part : parts) {
                const ColumnSet more = known | (closure(known & part.columns, rules) & part.columns);
                grew |= !(more == known);
                known = more;
            }
        }
        if (!rule.right.isSubsetOf(known))
            lost.push_back({rule.left, rule.right - known});
    }
    return lost;
}

} // namespace Howdah::Normalize
