// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/cluster.h"
#include "server/embedded/embeddedserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <unistd.h>

namespace Howdah {

Result<void> EmbeddedServer::stretch(const QString &file, qint64 pages)
{
    constexpr qint64 page = 8192, segment = qint64(1) << 30; // as PostgreSQL is built, unless someone says otherwise
    static const QRegularExpression own(QStringLiteral("^base/[0-9]+/[0-9]+$"));
    if (!own.match(file).hasMatch()) // another tablespace: it keeps its size
        return {};
    const QString first = m_cluster->dataFolder() + QLatin1Char('/') + file;
    const auto refused = [&](const QString &path, const QString &why) {
        return failure(ErrorKind::File,
            QCoreApplication::translate("Embedded", "A file of the private server cannot be made longer: %1.").arg(why),
            path);
    };
    for (int number = 0;; ++number) {
        const QString path = number == 0 ? first : first + QLatin1Char('.') + QString::number(number);
        const qint64 wanted = qMin(segment, pages * page - number * segment);
        if (wanted <= 0 && number > 0) {
            if (pages > 0 || !QFileInfo::exists(path))
                return {};
            QFile::remove(path);
            continue;
        }
        QFile one(path);
        const bool isNew = !one.exists();
        if (!one.open(QIODevice::ReadWrite))
            return refused(path, one.errorString());
        if (isNew && m_cluster->user().isOther
            && ::fchown(one.handle(), m_cluster->user().uid, m_cluster->user().gid) != 0)
            return refused(path, one.errorString());
        if (isNew)
            one.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        if ((pages == 0 || one.size() < wanted) && !one.resize(wanted))
            return refused(path, one.errorString());
    }
}

} // namespace Howdah
