// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// The text of a value from the server, whole: QString::fromUtf8 takes a byte-order mark at its beginning for a mark of
/// the encoding and drops it, which a name may well begin with.
inline QString textOfUtf8(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return bytes.startsWith("\xEF\xBB\xBF") ? QChar(0xFEFF) + text : text;
}

} // namespace Howdah
