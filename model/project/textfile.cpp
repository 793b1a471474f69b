// SPDX-License-Identifier: Apache-2.0
#include "project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStringDecoder>

namespace Howdah {

Result<void> writeText(const QString &path, const QString &text)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorKind::File, QCoreApplication::translate("Project", "The folder cannot be made."), path);
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorKind::File,
            QCoreApplication::translate("Project", "The file cannot be written: %1.").arg(file.errorString()), path);
    }
    return {};
}

Result<QString> readText(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        const QString why
            = QFileInfo(path).isDir() ? QCoreApplication::translate("Project", "it is a folder") : file.errorString();
        return failure(
            ErrorKind::File, QCoreApplication::translate("Project", "The file cannot be read: %1.").arg(why), path);
    }
    const QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || bytes.contains('\0'))
        return failure(ErrorKind::Parse, QCoreApplication::translate("Project", "The file is not UTF-8 text."), path);
    return text;
}

QString jsonQuoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

} // namespace Howdah
