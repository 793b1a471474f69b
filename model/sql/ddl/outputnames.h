// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah::Sql {

/// CREATE FUNCTION … BEGIN ATOMIC as the server deparses it, so that the body reads the same when it comes back.
/// PostgreSQL leaves a column of a query unnamed where it found no name for it (`SELECT 'x'`), and shows the expression
/// with the casts that it added (`SELECT 'x'::text`); a cast gives its type's name to the column, which is then shown
/// (`AS text`). What stands there without a name is called "?column?", which is what no name is.
QString withOutputNames(const QString &definition);

} // namespace Howdah::Sql
