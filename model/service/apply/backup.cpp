// SPDX-License-Identifier: Apache-2.0
#include "service/apply/backup.h"

#include "base/words.h"
#include "server/embedded/installation.h"
#include "server/libpq/clientprogram.h"
#include "server/libpq/endpoints.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// On PATH a packager's choice may be newer than the server that is installed here. Empty: there is none.
QString clientProgram(const QString &name)
{
    const QString forced = qEnvironmentVariable("HOWDAH_PG_BINDIR");
    if (!forced.isEmpty())
        return QStandardPaths::findExecutable(name, {forced});
    const QString found = QStandardPaths::findExecutable(name);
    if (!found.isEmpty())
        return found;
    const auto installation = findInstallation();
    return installation ? installation->program(name) : QString();
}

QString backupFile(const QString &path, const ConnectionSpec &spec)
{
    const QFileInfo info(path);
    if (!info.isDir() && !path.endsWith(u'/'))
        return info.absoluteFilePath();
    static const QRegularExpression unfit(u"[^\\w.-]"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString name = databaseName(spec);
    return QDir(info.absoluteFilePath())
        .filePath(
            name.replace(unfit, u"_"_s) + QDateTime::currentDateTime().toString(u"'-'yyyyMMdd'-'HHmmss'.dump'"_s));
}

std::unexpected<Error> noBackup(const QString &reason, const QString &file)
{
    return failure(ErrorKind::File, tr("There is no backup, and nothing was applied: %1").arg(reason), file);
}

/// Its end; what it says of itself in one line.
Result<QByteArray> outputOf(QProcess &process, const QString &file, const std::stop_token &stop)
{
    while (!process.waitForFinished(100) && process.state() != QProcess::NotRunning)
        if (stop.stop_requested()) {
            process.kill();
            process.waitForFinished();
            return failure(ErrorKind::Cancelled, tr("Cancelled."));
        }
    // It would have ended well otherwise, by what QProcess says.
    if (process.error() == QProcess::FailedToStart)
        return noBackup(process.errorString(), file);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    const QString said = QString::fromUtf8(process.readAllStandardError()).simplified();
    return noBackup(said.isEmpty() ? tr("%1 was ended.").arg(QFileInfo(process.program()).fileName()) : said, file);
}

/// Of the lines of pg_restore -l those that are no comment.
Result<int> entriesOf(const QString &program, const QString &archive, const QString &file, const std::stop_token &stop)
{
    QProcess process;
    process.start(program, {u"--list"_s, archive}, QIODevice::ReadOnly);
    const auto output = outputOf(process, file, stop);
    if (!output)
        return std::unexpected(output.error());
    int entries = 0;
    for (const QByteArray &line : output->split('\n'))
        entries += !line.isEmpty() && !line.startsWith(';');
    return entries;
}

Result<int> dumpedInto(
    const ConnectionSpec &spec, const QString &archive, const QString &file, const std::stop_token &stop)
{
    const QString dump = clientProgram(u"pg_dump"_s), restore = clientProgram(u"pg_restore"_s);
    if (dump.isEmpty() || restore.isEmpty())
        return failure(ErrorKind::Unsupported,
            tr("There is no backup, and nothing was applied: pg_dump and pg_restore are not installed here. On Debian "
               "and Ubuntu: apt install postgresql-client."));
    QProcess process;
    const auto conninfo = conninfoForProgram(spec, process);
    if (!conninfo)
        return std::unexpected(conninfo.error());
    process.start(dump,
        {u"--format=custom"_s, u"--no-password"_s, u"--lock-wait-timeout=60000"_s, u"--file"_s, archive, u"--dbname"_s,
            *conninfo},
        QIODevice::ReadOnly);
    const auto ran = outputOf(process, file, stop);
    return ran ? entriesOf(restore, archive, file, stop) : std::unexpected(ran.error());
}

} // namespace

Result<Backup> backUp(const ConnectionSpec &spec, const QString &path, const Progress &progress, std::stop_token stop)
{
    const QString file = backupFile(path, spec), part = file + u".part"_s;
    if (QFileInfo::exists(file))
        return noBackup(tr("the file is there already."), file);
    QFile made(part);
    // pg_dump keeps who may read it.
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return noBackup(tr("the file cannot be written: %1.").arg(made.errorString()), part);
    made.close();
    if (progress)
        progress(tr("Backing up to %1…").arg(QDir::toNativeSeparators(file)));
    auto entries = dumpedInto(spec, part, file, stop);
    const qint64 bytes = QFileInfo(part).size();
    if (entries && bytes == 0)
        entries = noBackup(tr("the file is empty."), file);
    if (entries && made.rename(file))
        return Backup{file, bytes, *entries};
    const QString reason = made.errorString();
    made.remove();
    return entries ? Result<Backup>(noBackup(reason, file)) : std::unexpected(entries.error());
}

} // namespace Howdah
