// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/columnset.h"

#include <span>
#include <vector>

namespace Howdah::Normalize {

/// What is taken to hold: these columns determine those.
struct Rule {
    ColumnSet left, right;

    bool operator==(const Rule &) const = default;
};

/// A multivalued one: for each left value, right and the remaining columns are combined each with each.
using Multivalued = Rule;

/// All columns that follow from `from`.
ColumnSet closure(ColumnSet from, std::span<const Rule> rules);

/// The same rules without anything superfluous: no column on a left side, no rule that follows from the others; one
/// rule per left side, in order (Maier, The Theory of Relational Databases, 1983, ch. 5).
std::vector<Rule> canonicalCover(std::span<const Rule> rules);

/// Minimal sets that determine all columns, in order (Lucchesi and Osborn, 1978). There can be exponentially many:
/// `complete` is false when only the first `most` are listed.
struct Keys {
    std::vector<ColumnSet> keys;
    bool complete = true;
};
Keys candidateKeys(const ColumnSet &columns, std::span<const Rule> rules, size_t most = 1000);

enum class NormalForm { First = 1, Second, Third, BoyceCodd, Fourth };

/// One rule that breaks a form, and with it all higher ones.
struct Violation {
    NormalForm breaks = NormalForm::BoyceCodd;
    Rule rule;
    bool multivalued = false;

    bool operator==(const Violation &) const = default;
};

/// The highest form by these rules: 2NF, no column that is in no key depends on a part of a key; 3NF, left sides are
/// superkeys or the right side is in a key; BCNF, left sides are superkeys; 4NF, those of multivalued ones too. Fourth
/// is said only when multivalued rules were asked about.
struct Verdict {
    NormalForm form = NormalForm::BoyceCodd;
    Keys keys;
    ColumnSet prime; ///< columns in some key
    std::vector<Violation> violations; ///< of the lowest form first
};
Verdict verdict(const ColumnSet &columns, std::span<const Rule> rules, std::span<const Multivalued> multivalued = {},
    bool askedForMultivalued = false);

/// Whether a part of a table is in the form by what the rules imply on its columns, by definition: every subset of its
/// columns is tried. Up to 20 columns.
bool isIn(NormalForm form, const ColumnSet &part, std::span<const Rule> rules);

/// A table of a decomposition.
struct Part {
    ColumnSet columns, key;

    bool operator==(const Part &) const = default;
};

/// Tables in 3NF: one per left side of the canonical cover, those with equivalent left sides merged, one with a key if
/// none has it, none within another (Bernstein 1976; Biskup, Dayal and Bernstein 1979). Always lossless and preserving.
std::vector<Part> synthesis(const ColumnSet &columns, std::span<const Rule> rules);

/// Tables in BCNF by splitting at violations; always lossless, and `lost` are the rules that no part can check alone.
struct Decomposition {
    std::vector<Part> parts;
    std::vector<Rule> lost;
};
Decomposition boyceCodd(const ColumnSet &columns, std::span<const Rule> rules);

/// Whether joining the parts gives back the table, whatever its rows: the chase of a tableau with a row per part (Aho,
/// Beeri and Ullman 1979).
bool isLossless(const ColumnSet &columns, std::span<const Part> parts, std::span<const Rule> rules);

/// The rules that do not follow from what can be checked within the parts.
std::vector<Rule> lostRules(std::span<const Part> parts, std::span<const Rule> rules);

} // namespace Howdah::Normalize
