// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/lookup.h"

namespace Howdah {

/// One object that would notice if another changed.
struct Usage {
    ObjectRef user;
    QString how; ///< for people: "foreign key to it", "reads it"
    bool isCertain = true; ///< false: its text has the name as a word, no more is known

    bool operator==(const Usage &) const = default;
};

/// Who uses a table, a view, a column, a type, a routine or a sequence: keys, indexes and checks by what they say of
/// themselves, everything else by what the server told of dependencies. Bodies of functions that the server keeps as
/// text are searched for the name; those come last. Pure, sorted by kind and name, nothing twice.
std::vector<Usage> usagesOf(const Lookup &lookup, const ObjectRef &ref);

} // namespace Howdah
