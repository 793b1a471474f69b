// SPDX-License-Identifier: Apache-2.0
#include "history/formats/writefiles.h"

#include "history/historytext.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace Howdah {

namespace {

Result<void> writeNewFile(const QString &path, const QString &text)
{
    if (QFileInfo::exists(path))
        return failure(
            ErrorKind::Refused, HistoryText::tr("There is a file of this name already; nothing was written."), path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorKind::File, HistoryText::tr("The folder cannot be made."), QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(
            ErrorKind::File, HistoryText::tr("The file cannot be written: %1.").arg(file.errorString()), path);
    return {};
}

} // namespace

Result<void> writeNewFiles(const std::vector<std::pair<QString, QString>> &files)
{
    for (size_t i = 0; i < files.size(); ++i) {
        const auto written = writeNewFile(files[i].first, files[i].second);
        if (written)
            continue;
        for (size_t done = 0; done < i; ++done)
            QFile::remove(files[done].first);
        return written;
    }
    return {};
}

} // namespace Howdah
