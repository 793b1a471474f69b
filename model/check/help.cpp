// SPDX-License-Identifier: Apache-2.0
#include "check/help.h"

#include <QFile>

namespace Howdah::Check {

QString helpPage(const QString &id)
{
    QFile file(QStringLiteral(":/howdah/help/checks/%1.md").arg(id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString title(const QString &id)
{
    const QString first = helpPage(id).section(QLatin1Char('\n'), 0, 0);
    return first.startsWith(QLatin1String("# ")) ? first.mid(2).trimmed() : id;
}

} // namespace Howdah::Check
