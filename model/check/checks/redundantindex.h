// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/fixes.h"
#include "check/checks/support.h"
#include "check/indexshape.h"

namespace Howdah::Check {

/// One finding for every index that nothing but queries needs and for which another valid index of the table
/// `replaces` it; the message's %1 %2 %3 are the index, the table and the other.
inline Findings replaceableIndexes(const Lookup &lookup, const QString &message, bool offerDrop,
    const std::function<bool(const IndexShape &other, const IndexShape &index)> &replaces)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const std::vector<IndexShape> shapes = indexShapes(lookup, table.name);
        for (const IndexShape &index : shapes) {
            if (index.isNeeded() || !index.valid)
                continue;
            // The widest of those that can: it is no prefix of another in its turn.
            const IndexShape *other = nullptr;
            for (const IndexShape &candidate : shapes)
                if (candidate.index != index.index && candidate.valid && replaces(candidate, index)
                    && (!other || candidate.keys.size() > other->keys.size()))
                    other = &candidate;
            if (!other)
                continue;
            Finding found = finding(index.ref(), message.arg(index.name, display(table.name), other->name));
            addFact(found, index.name, describeKeys(index));
            addFact(found, other->name, describeKeys(*other));
            if (offerDrop)
                found.fix = dropIndex(lookup, *index.index);
            found.relies = {other->ref()};
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
