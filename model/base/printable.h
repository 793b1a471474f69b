// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// `text` as a terminal may show it: names hold any character but NUL, and some would move the cursor, colour the rest,
/// answer in the person's name or turn the order of what follows. Control characters (line ends and tabs stay), the
/// marks of direction, line and paragraph separators, byte-order marks and lone surrogates are written \u001B, as a
/// JSON string would. Idempotent.
QString printable(const QString &text);

/// Whether printable() writes it out.
bool isUnprintable(QChar c);

/// The same in one line: line ends and tabs are written so, too.
QString printableLine(const QString &text);

} // namespace Howdah
