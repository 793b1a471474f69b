// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/support.h"

namespace Howdah::Check {

/// A column that by name and type references another table's single-column key, with the constraint it lacks.
struct MissingForeignKey {
    Constraint constraint;
    QString type;
};

/// `<table>_id` (also `<role>_<table>_id` where only one table fits) of the type of that table's key, in the same
/// schema first, without a foreign key, without a `<stem>_type` beside it, and not the table's own key.
std::vector<MissingForeignKey> missingForeignKeys(const Lookup &lookup);

} // namespace Howdah::Check
