// SPDX-License-Identifier: Apache-2.0
#include "base/privatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace Howdah {

namespace {

constexpr QFileDevice::Permissions ownFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownFolder = ownFile | QFileDevice::ExeOwner;

bool made(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    const QString parent = QFileInfo(path).path();
    // Another process may make it at the same time.
    return made(parent) && (QDir().mkdir(path, ownFolder) || QFileInfo(path).isDir());
}

} // namespace

Result<void> makePrivateFolder(const QString &path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!made(absolute))
        return failure(ErrorKind::File, QCoreApplication::translate("Project", "The folder cannot be made."), absolute);
    // It may be somebody else's: then it cannot be closed, and what is written into it is closed by itself.
    QFile::setPermissions(absolute, ownFolder);
    return {};
}

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // Closed before the first byte is in it.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownFile) || file.write(bytes) != bytes.size()
        || !file.commit())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Project", "The file cannot be written: %1.").arg(file.errorString()), path);
    return {};
}

} // namespace Howdah
