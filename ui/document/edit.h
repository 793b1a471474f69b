// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

#include <QStringList>

#include <vector>

namespace Howdah {

/// One thing a person did: changes that happen together, undone together.
struct Edit {
    QString text; ///< "Add column price to shop.product", for the history
    std::vector<Change> changes;
    QStringList along = {}; ///< of a drop: what belongs to others and goes as well
};

} // namespace Howdah
