// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/objectref.h"

#include <QString>

#include <vector>

namespace Howdah {

/// What running a statement may cost that no way back brings home.
enum class DataLoss {
    None,
    Column, ///< a column's values go
    Table,  ///< a table's rows go
    Values, ///< values may be cut or refused (a type change, removed enum values)
};

/// One SQL statement of a plan.
struct Statement {
    QString sql;               ///< without a semicolon
    ObjectRef object;          ///< what it is about
    int change = -1;           ///< index into Plan::changes of the change that asked for it
    QString cause;             ///< one sentence: why it is here; empty when the change itself says so
    bool transactional = true; ///< false: outside a transaction block, or in one of its own
    DataLoss dataLoss = DataLoss::None;

    bool operator==(const Statement &) const = default;
};

} // namespace Howdah
