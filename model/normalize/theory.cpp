// SPDX-License-Identifier: Apache-2.0
#include "normalize/theory.h"

#include <algorithm>
#include <map>

namespace Howdah::Normalize {

namespace {

bool byLeft(const Rule &a, const Rule &b)
{
    return a.left == b.left ? shorterFirst(a.right, b.right) : shorterFirst(a.left, b.left);
}

/// Takes columns away as long as all of `columns` follows.
ColumnSet minimized(ColumnSet key, const ColumnSet &columns, std::span<const Rule> rules)
{
    for (int c = key.last(); c >= 0; --c)
        if (key.contains(c) && columns.isSubsetOf(closure(key.without(c), rules)))
            key.remove(c);
    return key;
}

/// What the columns of a part determine within it.
ColumnSet within(const ColumnSet &from, const ColumnSet &part, std::span<const Rule> rules)
{
    return closure(from, rules) & part;
}

template <typename Visit>
void forEachSubset(const ColumnSet &set, Visit visit)
{
    const std::vector<int> members = set.members();
    for (quint64 bits = 0; bits < quint64(1) << members.size(); ++bits) {
        ColumnSet subset;
        for (size_t i = 0; i < members.size(); ++i)
            if ((bits >> i) & 1)
                subset.insert(members[i]);
        if (!visit(subset))
            return;
    }
}

} // namespace

ColumnSet closure(ColumnSet from, std::span<const Rule> rules)
{
    for (bool grew = true; grew;) {
        grew = false;
        for (const Rule &rule : rules)
            if (rule.left.isSubsetOf(from) && !rule.right.isSubsetOf(from)) {
                from |= rule.right;
                grew = true;
            }
    }
    return from;
}

std::vector<Rule> canonicalCover(std::span<const Rule> rules)
{
    std::vector<Rule> single;
    for (const Rule &rule : rules)
        (rule.right - rule.left).forEach([&](int c) { single.push_back({rule.left, ColumnSet{c}}); });
    for (Rule &rule : single)
        for (int c = rule.left.last(); c >= 0; --c)
            if (rule.left.contains(c) && rule.right.isSubsetOf(closure(rule.left.without(c), rules)))
                rule.left.remove(c);
    std::sort(single.begin(), single.end(), byLeft);
    single.erase(std::unique(single.begin(), single.end()), single.end());
    // The longest left sides are tried first: what is said more simply stays.
    for (size_t i = single.size(); i-- > 0;) {
        const Rule tried = single[i];
        single.erase(single.begin() + qptrdiff(i));
        if (!tried.right.isSubsetOf(closure(tried.left, single)))
            single.insert(single.begin() + qptrdiff(i), tried);
    }
    std::vector<Rule> cover;
    for (const Rule &rule : single)
        if (!cover.empty() && cover.back().left == rule.left)
            cover.back().right |= rule.right;
        else
            cover.push_back(rule);
    return cover;
}

Keys candidateKeys(const ColumnSet &columns, std::span<const Rule> rules, size_t most)
{
    Keys result;
    result.keys.push_back(minimized(columns, columns, rules));
    for (size_t i = 0; i < result.keys.size() && result.complete; ++i)
        for (const Rule &rule : rules) {
            const ColumnSet other = (rule.left | (result.keys[i] - rule.right)) & columns;
            if (!columns.isSubsetOf(closure(other, rules))
                || std::any_of(result.keys.begin(), result.keys.end(),
                    [&](const ColumnSet &key) { return key.isSubsetOf(other); }))
                continue;
            if (result.keys.size() == most) {
                result.complete = false;
                break;
            }
            result.keys.push_back(minimized(other, columns, rules));
        }
    std::sort(result.keys.begin(), result.keys.end(), shorterFirst<4>);
    return result;
}

Verdict verdict(const ColumnSet &columns, std::span<const Rule> rules, std::span<const Multivalued> multivalued,
    bool askedForMultivalued)
{
    Verdict result;
    result.keys = candidateKeys(columns, rules);
    for (const ColumnSet &key : result.keys.keys)
        result.prime |= key;
    const auto isSuperkey = [&](const ColumnSet &set) { return columns.isSubsetOf(closure(set, rules)); };
    std::map<NormalForm, std::vector<Violation>> found;
    for (const Rule &rule : canonicalCover(rules)) {
        if (isSuperkey(rule.left))
            continue;
        const bool partial = std::any_of(result.keys.keys.begin(), result.keys.keys.end(),
            [&](const ColumnSet &key) { return rule.left.isSubsetOf(key); });
        const ColumnSet outside = rule.right - result.prime, inside = rule.right & result.prime;
        if (!outside.isEmpty()) {
            const NormalForm breaks = partial ? NormalForm::Second : NormalForm::Third;
            found[breaks].push_back({breaks, {rule.left, outside}});
        }
        if (!inside.isEmpty())
            found[NormalForm::BoyceCodd].push_back({NormalForm::BoyceCodd, {rule.left, inside}});
    }
    for (const Multivalued &rule : multivalued)
        if (!isSuperkey(rule.left) && !rule.right.isSubsetOf(rule.left) && !columns.isSubsetOf(rule.left | rule.right))
            found[NormalForm::Fourth].push_back({NormalForm::Fourth, rule, true});
    for (auto &[form, list] : found)
        result.violations.insert(result.violations.end(), list.begin(), list.end());
    if (!result.violations.empty())
        result.form = NormalForm(int(result.violations.front().breaks) - 1);
    else if (askedForMultivalued)
        result.form = NormalForm::Fourth;
    return result;
}

bool isIn(NormalForm form, const ColumnSet &part, std::span<const Rule> rules)
{
    std::vector<ColumnSet> keys;
    forEachSubset(part, [&](const ColumnSet &set) {
        if (part.isSubsetOf(closure(set, rules)))
            keys.push_back(set);
        return true;
    });
    std::vector<ColumnSet> minimal;
    ColumnSet prime;
    for (const ColumnSet &key : keys)
        if (std::none_of(
                keys.begin(), keys.end(), [&](const ColumnSet &o) { return !(o == key) && o.isSubsetOf(key); })) {
            minimal.push_back(key);
            prime |= key;
        }
    bool holds = true;
    forEachSubset(part, [&](const ColumnSet &set) {
        const ColumnSet follows = within(set, part, rules);
        if (follows == part)
            return true;
        const ColumnSet more = follows - set;
        if (form == NormalForm::BoyceCodd)
            holds = more.isEmpty();
        else if (form == NormalForm::Third)
            holds = (more - prime).isEmpty();
        else if (form == NormalForm::Second)
            holds = (more - prime).isEmpty() || std::none_of(minimal.begin(), minimal.end(), [&](const ColumnSet &key) {
                return set.isSubsetOf(key) && !(set == key);
            });
        return holds;
    });
    return holds;
}

} // namespace Howdah::Normalize
