// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

namespace Howdah {

QString toText(const Error &error)
{
    QString text = error.where.isEmpty() ? error.message : error.where + QStringLiteral(": ") + error.message;
    if (!error.detail.isEmpty())
        text += QLatin1Char('\n') + error.detail;
    return text;
}

} // namespace Howdah
