// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/constraint.h"
#include "schema/objectref.h"

#include <QIcon>

namespace Howdah {

/// The icon every list, tree and menu shows for a kind of object. GUI thread.
QIcon iconOf(ObjectKind kind);
/// Each kind of constraint has a sign of its own.
QIcon iconOf(ConstraintKind kind);

/// "Table", "Materialized view", …: the kind as a heading, translated.
QString kindTitle(ObjectKind kind);
/// "Tables", "Views", …: many of them.
QString kindPlural(ObjectKind kind);

} // namespace Howdah
