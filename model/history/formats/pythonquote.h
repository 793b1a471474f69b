// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// A Python 3 string literal with exactly this value: one line in quotes, or triple-quoted with the text's own lines
/// when it has several. Everything that Python reads differently (backslashes, quotes, carriage returns, control
/// characters) is escaped; other characters stand as they are.
QString pythonString(const QString &text);

/// The inside of a """docstring""": the same escapes without the quotes around.
QString pythonDocstring(const QString &text);

/// The call that makes Alembic run this SQL to the letter. op.execute("…") reads its text as sqlalchemy.text(), where
/// `:name` is a bind parameter and `\:` an escape that cannot always be undone; so SQL with single colons or `\:` goes
/// through sa.DDL("…"), which only knows `%%`. Both work online and with --sql; exec_driver_sql does not (no bind
/// offline, and percent signs depend on the driver).
QString alembicExecute(const QString &sql);

/// Whether alembicExecute() uses `sa`.
bool needsLiteralSql(const QString &sql);

} // namespace Howdah
