// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

#include <QSet>

namespace Howdah {

/// A change that was not asked for but has to be made, because another one that was needs it.
struct Companion {
    ObjectRef object;
    ObjectRef because;

    bool operator==(const Companion &) const = default;
};

/// Some of the differences between two databases.
struct Selection {
    std::shared_ptr<const Database> target; ///< the source with what is taken, and nothing else, made as in the target
    std::vector<Companion> companions; ///< taken in addition, in the order in which they were found to be needed
    QSet<ObjectRef> left; ///< what is left out in the end
};

/// Takes `changes`, which is difference(source, target), but for those of the objects in `left` — and those that the
/// rest cannot do without: an added view takes the added table it reads along, a dropped table the dropped key that
/// points at it. Pure; linear in the number of dependencies.
Result<Selection> selectionOf(const Database &source, const std::shared_ptr<const Database> &target,
    const std::vector<Change> &changes, const QSet<ObjectRef> &left);

} // namespace Howdah
