// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <QString>

#include <vector>

namespace Howdah {

/// Tables that belong together.
struct FoundArea {
    QString name;
    std::vector<QualifiedName> tables; ///< sorted

    bool operator==(const FoundArea &) const = default;
};

/// Subject areas by what the schema itself says: communities of the graph of foreign keys, where a key to a table that
/// many refer to says less, and names that begin alike say a little. Partitions go with their parents, schemas are not
/// looked at. The largest first; tables that belong to nothing are in none. An area is called by what the names of most
/// of its tables begin with, else by the table that is referred to most.
///
/// The same schema always gives the same. With `before`, the areas found earlier, those stay as they are (without
/// tables that are gone), and only what is new is placed: in the area it is tied to most, or in areas of its own.
std::vector<FoundArea> foundAreas(const Database &database, const std::vector<FoundArea> &before = {});

} // namespace Howdah
