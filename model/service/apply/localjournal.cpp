// SPDX-License-Identifier: Apache-2.0
#include "service/apply/localjournal.h"

#include "base/privatefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace Howdah {

using namespace Qt::StringLiterals;

LocalJournal::LocalJournal(const QString &run)
    : m_path(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/howdah/applied/"_s + run
          + u".jsonl"_s)
{ }

Result<void> LocalJournal::add(const QString &event, QJsonObject facts)
{
    if (auto made = makePrivateFolder(QFileInfo(m_path).path()); !made)
        return made;
    facts.insert(u"event"_s, event);
    facts.insert(u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    QFile file(m_path);
    const QByteArray line = QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n';
    if (!file.open(QIODevice::Append, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(line) != line.size() || !file.flush())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Apply", "The journal on this machine cannot be written: %1.")
                .arg(file.errorString()),
            m_path);
    return {};
}

} // namespace Howdah
