// SPDX-License-Identifier: Apache-2.0
#include "server/connectionspec.h"

namespace Howdah {

QString quotedConninfoValue(const QString &value)
{
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

} // namespace Howdah
