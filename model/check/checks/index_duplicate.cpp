// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"
#include "check/indexshape.h"

namespace Howdah::Check {

namespace {

bool isSame(const IndexShape &a, const IndexShape &b)
{
    return a.method == b.method && a.unique == b.unique && a.nullsNotDistinct == b.nullsNotDistinct
        && a.predicate == b.predicate && a.valid == b.valid && a.keys.size() == b.keys.size()
        && std::equal(a.keys.begin(), a.keys.end(), b.keys.begin(), sameKey) && sameSet(a.include, b.include);
}

/// Dropping a key constraint is only offered when no foreign key can be using it.
bool isDroppable(const Lookup &lookup, const IndexShape &shape)
{
    if (!shape.constraint)
        return !shape.isNeeded();
    if (shape.constraint->kind == ConstraintKind::PrimaryKey || shape.constraint->replicaIdentity
        || shape.constraint->clustered)
        return false;
    return std::ranges::none_of(lookup.referencesTo(shape.relation), [&](const Constraint *foreignKey) {
        return sameSet(foreignKey->referencedColumns, shape.constraint->columns);
    });
}

} // namespace

Findings indexDuplicate(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        std::vector<IndexShape> kept;
        std::vector<IndexShape> shapes = indexShapes(lookup, table.name);
        // What must stay comes first, so that it is the twin that is kept.
        std::ranges::stable_partition(shapes, [&](const IndexShape &shape) { return !isDroppable(lookup, shape); });
        for (const IndexShape &shape : shapes) {
            const auto twin = std::ranges::find_if(kept, [&](const IndexShape &other) { return isSame(other, shape); });
            const bool attached = shape.index && !shape.index->parentIndex.isEmpty();
            if (twin == kept.end() || attached) {
                kept.push_back(shape);
                continue;
            }
            Finding found = finding(shape.ref(),
                text(QT_TRANSLATE_NOOP("Check", "Index %1 of %2 is the same as %3."))
                    .arg(shape.name, display(table.name), twin->name));
            addFact(found, shape.name, describeKeys(shape));
            addFact(found, twin->name, describeKeys(*twin));
            if (isDroppable(lookup, shape))
                found.fix
                    = shape.constraint ? std::vector<Change>{drop(*shape.constraint)} : dropIndex(lookup, *shape.index);
            found.relies = {twin->ref()};
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
