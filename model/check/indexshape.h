// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/lookup.h"

namespace Howdah::Check {

/// An index seen the same way whether it stands alone or belongs to a constraint, so that both can be compared.
/// Exclusion constraints are left out: their operators are not an index's keys. Pointers live as long as the Lookup.
struct IndexShape {
    QString name;
    QualifiedName relation;
    QString method;
    bool unique = false;
    bool nullsNotDistinct = false;
    bool valid = true;
    std::vector<IndexKey> keys;
    std::vector<QString> include;
    QString predicate;
    const Index *index = nullptr;           ///< set for an index of its own
    const Constraint *constraint = nullptr; ///< set for a key constraint's index

    /// Something other than queries needs it: a constraint, replica identity, CLUSTER, a partitioned index above it.
    bool isNeeded() const;
    ObjectRef ref() const;
};

/// The indexes of one relation, constraints' first.
std::vector<IndexShape> indexShapes(const Lookup &lookup, const QualifiedName &relation);

/// The same order of rows, forwards.
bool sameKey(const IndexKey &a, const IndexKey &b);
/// The same column in the opposite direction, as a backward scan reads it.
bool oppositeKey(const IndexKey &a, const IndexKey &b);
/// `shorter`'s keys are the first keys of `longer`, all in the same direction or all in the opposite one.
bool isPrefix(const std::vector<IndexKey> &shorter, const std::vector<IndexKey> &longer);
/// Everything `b` stores besides its keys can also be read from `a`.
bool coversInclude(const IndexShape &a, const IndexShape &b);

/// How far an index helps to find the rows of a foreign key (PostgreSQL's referential actions compare by equality).
enum class KeySupport {
    None, ///< its first keys are not the foreign key's columns, or its method or collation cannot look them up
    Partial, ///< only some leading columns, or only some rows (a predicate)
    Full, ///< the first k keys are the k columns in any order, for every row that references something
};
KeySupport supportOf(const IndexShape &index, const std::vector<QString> &columns);

/// "a, b desc include (c) where …": for evidence.
QString describeKeys(const IndexShape &index);

} // namespace Howdah::Check
