// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/cluster.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>

namespace Howdah {

namespace {

/// Raised when what initdb is told or the settings below change: clusters made before are then made anew.
constexpr int makeup = 1;

/// A scratch server: nothing in it is worth an fsync. Locks for a schema of ten thousand relations in one transaction.
constexpr char settings[] = R"(
listen_addresses = ''
unix_socket_permissions = 0700
cluster_name = 'howdah'
max_connections = 100
max_locks_per_transaction = 1024
shared_buffers = 128MB
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 512MB
checkpoint_timeout = 1h
autovacuum = off
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = fatal
log_min_error_statement = panic
log_checkpoints = off
)";

QString baseFolder(const ServerUser &user)
{
    // The home of root cannot be entered by the user the server runs as.
    if (user.isOther)
        return QStringLiteral("/var/cache/howdah-%1").arg(user.uid);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/howdah");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

} // namespace

Cluster::Cluster(Installation installation, ServerUser user)
    : m_installation(std::move(installation))
    , m_user(user)
    , m_folder(QStringLiteral("%1/server-%2").arg(baseFolder(user)).arg(m_installation.major))
{ }

QString Cluster::socketFolder() const
{
    return QString::fromUtf8(contentOf(path(QStringLiteral("socket"))));
}

Result<void> Cluster::prepareFolder() const
{
    if (!makePrivateFolder(m_folder, m_user))
        return failure(ErrorKind::File,
            QCoreApplication::translate("Embedded",
                "The folder for the private PostgreSQL server cannot be made, or is not this user's alone."),
            m_folder);
    return {};
}

bool Cluster::isWhole() const
{
    const QByteArray major = QByteArray::number(m_installation.major);
    return contentOf(path(QStringLiteral("made"))).trimmed() == major + ' ' + QByteArray::number(makeup)
        && contentOf(dataFolder() + QStringLiteral("/PG_VERSION")).trimmed() == major;
}

Result<void> Cluster::runInitdb(const QString &locale) const
{
    QDir(dataFolder()).removeRecursively();
    QProcess initdb;
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    runAs(initdb, m_user);
    initdb.start(m_installation.program(QStringLiteral("initdb")),
        {QStringLiteral("-D"), dataFolder(), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-A"),
            QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale"), locale,
            QStringLiteral("-N"), QStringLiteral("--no-instructions")});
    if (initdb.waitForFinished(120000) && initdb.exitStatus() == QProcess::NormalExit && initdb.exitCode() == 0)
        return {};
    return failure(ErrorKind::File,
        QCoreApplication::translate("Embedded", "The private PostgreSQL server could not be made: initdb failed."),
        m_folder,
        initdb.error() == QProcess::UnknownError ? QString::fromLocal8Bit(initdb.readAll()).trimmed()
                                                 : initdb.errorString());
}

Result<void> Cluster::rebuild() const
{
    QFile::remove(path(QStringLiteral("made")));
    auto made = runInitdb(QStringLiteral("C.UTF-8"));
    if (!made)
        made = runInitdb(QStringLiteral("C")); // a system without C.UTF-8
    if (!made)
        return made;
    QFile conf(dataFolder() + QStringLiteral("/postgresql.conf"));
    if (!conf.open(QIODevice::Append) || conf.write(settings) < 0 || !conf.flush())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Embedded", "The private PostgreSQL server's settings cannot be written."),
            conf.fileName(), conf.errorString());
    // Written last: without it the cluster counts as half-made.
    if (!writeFile(path(QStringLiteral("made")),
            QByteArray::number(m_installation.major) + ' ' + QByteArray::number(makeup) + '\n'))
        return failure(ErrorKind::File, QCoreApplication::translate("Embedded", "This file cannot be written."),
            path(QStringLiteral("made")));
    return {};
}

Result<void> Cluster::prepareStart() const
{
    QFile::remove(dataFolder() + QStringLiteral("/postmaster.pid"));
    // Socket paths are limited to 107 bytes, so the cache folder itself will not do.
    const QByteArray hash = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    const QString name = QStringLiteral("howdah-%1-%2").arg(m_user.uid).arg(QLatin1String(hash));
    const QString runtime = m_user.isOther ? QString() : qEnvironmentVariable("XDG_RUNTIME_DIR");
    for (const QString &parent : {runtime, QStringLiteral("/tmp")}) {
        const QString folder = parent + QLatin1Char('/') + name;
        if (parent.isEmpty() || !QDir(parent).exists() || folder.toUtf8().size() > 80
            || !makePrivateFolder(folder, m_user))
            continue;
        for (const QString &left :
            QDir(folder).entryList({QStringLiteral(".s.PGSQL.*")}, QDir::Files | QDir::System | QDir::Hidden))
            QFile::remove(folder + QLatin1Char('/') + left);
        if (writeFile(path(QStringLiteral("socket")), folder.toUtf8()))
            return {};
    }
    return failure(ErrorKind::File,
        QCoreApplication::translate(
            "Embedded", "There is no folder for the private PostgreSQL server's socket; /tmp must be writable."));
}

QString Cluster::logTail() const
{
    return QString::fromUtf8(contentOf(path(QStringLiteral("log"))).right(2000)).trimmed();
}

} // namespace Howdah
