// SPDX-License-Identifier: Apache-2.0
#include "service/lint/filehistory.h"

#include "base/words.h"
#include "history/formats/sqlnames.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first file of a folder that is not as atlas.sum has it. Each line's sum is over all names and contents up to
/// its file ("h1:" and SHA-256 in base64; Atlas's manual, "Migration Directory Integrity File"), so that behind a file
/// that differs nothing can be said.
std::pair<QString, QString> sumFault(const QString &folder)
{
    const QByteArray sums = bytesOf(folder + "/atlas.sum"_L1);
    if (sums.isEmpty())
        return {};
    QHash<QString, QByteArray> said;
    for (const QByteArray &line : sums.split('\n'))
        if (const qsizetype at = line.indexOf(" h1:"); at > 0)
            said.insert(QString::fromUtf8(line.first(at)), line.mid(at + 4).trimmed());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        const QByteArray content = bytesOf(folder + u'/' + name);
        hash.addData(name.toUtf8());
        if (content.startsWith("-- atlas:sum ignore"))
            continue;
        hash.addData(content);
        const auto known = said.constFind(name);
        if (known == said.cend())
            return {name, tr("It is not in atlas.sum: it came in between, or its sum was never made.")};
        if (hash.result().toBase64() != *known)
            return {name, tr("It is not what atlas.sum recorded: it was changed after that.")};
    }
    return {};
}

} // namespace

QStringList historyFaults(const std::vector<SqlText> &files)
{
    QStringList faults(qsizetype(files.size()), QString());
    QHash<QString, QString> first; ///< folder and numbers → name
    QHash<QString, std::pair<QString, QString>> sums; ///< by folder
    for (size_t i = 0; i < files.size(); ++i) {
        const QFileInfo info(files[i].name);
        const QString folder = info.path(), name = info.fileName();
        if (!sums.contains(folder))
            sums.insert(folder, name == "-"_L1 ? std::pair<QString, QString>() : sumFault(folder));
        QString &fault = faults[qsizetype(i)];
        if (sums.value(folder).first == name)
            fault = sums.value(folder).second;
        const auto place = sqlName(name);
        if (!place || place->part == SqlName::Down)
            continue; // a pair's two ways are one step
        const QString key = folder + u'\n' + QStringList(place->numbers.begin(), place->numbers.end()).join(u'.');
        if (first.contains(key))
            fault = tr("%1 has the same version, %2.").arg(first.value(key), place->version);
        else
            first.insert(key, name);
    }
    return faults;
}

} // namespace Howdah
