// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/cluster.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>

#include <unistd.h>

namespace Howdah {

namespace {

/// Raised when what initdb is told changes: it is part of the folder's name, so that programs of either sort do not
/// meet.
constexpr int makeup = 3;

/// A scratch server: nothing in it is worth an fsync. Locks for a schema of ten thousand relations in one transaction.
/// What it could reach others with (replication, archives, settings changed by SQL) is off.
constexpr char settings[] = R"(listen_addresses = ''
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
max_logical_replication_workers = 0
max_wal_size = 512MB
checkpoint_timeout = 1h
autovacuum = off
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, mdy'
default_text_search_config = 'pg_catalog.english'
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

/// Others may read what the server reads that runs as another user.
bool writeFile(const QString &path, const QByteArray &content, bool forOther = false)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return false;
    const QFileDevice::Permissions own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    file.setPermissions(forOther ? own | QFileDevice::ReadOther : own);
    return file.commit();
}

/// "The value sameuser specifies that the record matches if the requested database has the same name as the requested
/// user": who runs scripts in one scratch database gets into no other. With a password, since a team's Python could say
/// that it is someone else.
QByteArray hba()
{
    return QByteArray("local all \"") + superuserName + "\" scram-sha-256\nlocal sameuser all scram-sha-256\n";
}

QByteArray settingsOf(int major)
{
    QByteArray text = settings;
    // The one password there is was made by chance, and is longer than anyone can guess.
    if (major >= 16)
        text += "scram_iterations = 1\n";
    if (major >= 17)
        text += "allow_alter_system = off\n";
    return text;
}

/// Extensions that only a superuser may create, though all they bring is types, operators, triggers, statistics or
/// views of the server's own state: nothing that connects, starts a program, reads or writes a file.
constexpr const char *harmlessExtensions[]
    = {"amcheck", "asn1oid", "autoinc", "bloom", "debversion", "earthdistance", "first_last_agg", "hll", "hypopg",
        "insert_username", "intagg", "ip4r", "moddatetime", "numeral", "pg_buffercache", "pg_freespacemap",
        "pg_similarity", "pg_sphere", "pg_stat_statements", "pg_uuidv7", "pg_visibility", "pgmp", "pgrowlocks",
        "pgstattuple", "prefix", "q3c", "refint", "rum", "semver", "sslinfo", "tdigest", "topn", "unit", "vector"};

std::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, QCoreApplication::translate("Embedded", "Cancelled."));
}

/// Waits two minutes at most, and no longer than until `stop`: then the program is ended.
bool endsWell(QProcess &process, const std::stop_token &stop)
{
    const QDeadlineTimer deadline(120000);
    while (!process.waitForFinished(50)) {
        if (process.state() == QProcess::NotRunning)
            break;
        if (stop.stop_requested() || deadline.hasExpired()) {
            process.terminate();
            if (!process.waitForFinished(1000))
                process.kill();
            process.waitForFinished(500);
            return false;
        }
    }
    return process.exitStatus() == QProcess::NormalExit && process.error() != QProcess::FailedToStart
        && process.exitCode() == 0;
}

} // namespace

Cluster::Cluster(Installation installation, ServerUser user)
    : m_installation(std::move(installation))
    , m_user(user)
    , m_folder(QStringLiteral("%1/server-%2-%3").arg(baseFolder(user)).arg(m_installation.major).arg(makeup))
{ }

QString Cluster::socketFolder() const
{
    return QString::fromUtf8(smallContent(path(QStringLiteral("socket"))));
}

Result<void> Cluster::prepareFolder() const
{
    if (!makeOwnFolder(m_folder, m_user) || !makePrivateFolder(dataFolder(), m_user))
        return failure(ErrorKind::File,
            QCoreApplication::translate("Embedded",
                "The folder for the private PostgreSQL server cannot be made, or is not this user's alone."),
            m_folder);
    return {};
}

QByteArray Cluster::password() const
{
    return smallContent(path(QStringLiteral("password")));
}

bool Cluster::isWhole() const
{
    const QByteArray major = QByteArray::number(m_installation.major);
    return smallContent(path(QStringLiteral("made"))).trimmed() == major + ' ' + QByteArray::number(makeup)
        && smallContent(dataFolder() + QStringLiteral("/PG_VERSION")).trimmed() == major;
}

/// As the server's user where that is another: root must not walk through folders that others may change meanwhile.
bool Cluster::emptyData(const std::stop_token &stop) const
{
    if (!m_user.isOther)
        return QDir(dataFolder()).removeRecursively() && makePrivateFolder(dataFolder(), m_user);
    QProcess find;
    runAs(find, m_user);
    find.start(QStringLiteral("/usr/bin/find"),
        {dataFolder(), QStringLiteral("-mindepth"), QStringLiteral("1"), QStringLiteral("-delete")});
    return endsWell(find, stop);
}

Result<void> Cluster::runInitdb(const QString &locale, const std::stop_token &stop) const
{
    if (!emptyData(stop))
        return stop.stop_requested()
            ? cancelled()
            : failure(ErrorKind::File,
                  QCoreApplication::translate("Embedded", "The private PostgreSQL server's folder cannot be emptied."),
                  dataFolder());
    QProcess initdb;
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    runAs(initdb, m_user);
    initdb.start(m_installation.program(QStringLiteral("initdb")),
        {QStringLiteral("-D"), dataFolder(), QStringLiteral("-U"), QString::fromLatin1(superuserName),
            QStringLiteral("--pwfile"), path(QStringLiteral("pw")), QStringLiteral("-A"),
            QStringLiteral("scram-sha-256"), QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale"),
            locale, QStringLiteral("-N"), QStringLiteral("--no-instructions")});
    if (endsWell(initdb, stop))
        return {};
    if (stop.stop_requested())
        return cancelled();
    // A wait that ended before the program did is an error of QProcess's, too.
    const bool began = initdb.error() != QProcess::FailedToStart;
    const QString said = began ? QString::fromLocal8Bit(initdb.readAll()).trimmed() : initdb.errorString();
    if (said.contains(u"No space left on device") || said.contains(u"Check free disk space"))
        return failure(ErrorKind::File,
            QCoreApplication::translate(
                "Embedded", "The disk is full: the private PostgreSQL server has no room left in its folder."),
            m_folder);
    return failure(ErrorKind::File,
        QCoreApplication::translate("Embedded", "The private PostgreSQL server could not be made: initdb failed."),
        m_folder, said);
}

/// For initdb, which may run as another user: gone again afterwards.
bool Cluster::lendPassword() const
{
    const QString lent = path(QStringLiteral("pw"));
    QFile::remove(lent);
    return writeFile(lent, password())
        && (!m_user.isOther || ::lchown(QFile::encodeName(lent).constData(), m_user.uid, m_user.gid) == 0);
}

Result<void> Cluster::rebuild(const std::stop_token &stop) const
{
    QFile::remove(path(QStringLiteral("made")));
    QByteArray chance(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(chance.begin(), chance.end());
    if (!writeFile(path(QStringLiteral("password")), chance.toHex()) || !lendPassword())
        return failure(ErrorKind::File, QCoreApplication::translate("Embedded", "This file cannot be written."),
            path(QStringLiteral("password")));
    auto made = runInitdb(QStringLiteral("C.UTF-8"), stop);
    if (!made && !stop.stop_requested())
        made = runInitdb(QStringLiteral("C"), stop); // a system without C.UTF-8
    QFile::remove(path(QStringLiteral("pw")));
    if (!made)
        return made;
    // Written last: without it the cluster counts as half-made.
    if (!writeFile(path(QStringLiteral("made")),
            QByteArray::number(m_installation.major) + ' ' + QByteArray::number(makeup) + '\n'))
        return failure(ErrorKind::File, QCoreApplication::translate("Embedded", "This file cannot be written."),
            path(QStringLiteral("made")));
    return {};
}

/// Socket paths are limited to 107 bytes, so the cache folder itself will not do. Root's is root's own.
Result<QString> Cluster::chosenSocketFolder() const
{
    const QString own = path(QStringLiteral("s"));
    if (m_user.isOther)
        return makePrivateFolder(own, m_user)
            ? Result<QString>(own)
            : failure(ErrorKind::File,
                  QCoreApplication::translate(
                      "Embedded", "The folder for the private PostgreSQL server's socket cannot be made."),
                  own);
    const QByteArray hash = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    const QString name = QStringLiteral("howdah-%1-%2").arg(m_user.uid).arg(QLatin1String(hash));
    QString taken;
    for (const QString &parent : {qEnvironmentVariable("XDG_RUNTIME_DIR"), QStringLiteral("/tmp")}) {
        const QString folder = parent + QLatin1Char('/') + name;
        if (parent.isEmpty() || !QDir(parent).exists() || folder.toUtf8().size() > 80)
            continue;
        if (makePrivateFolder(folder, m_user))
            return folder;
        if (const QFileInfo there(folder); there.exists() || there.isSymLink())
            taken = folder;
    }
    if (!taken.isEmpty())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Embedded",
                "The folder for the private PostgreSQL server's socket is there and is not yours alone: have it "
                "removed, or set XDG_RUNTIME_DIR to a folder of your own."),
            taken);
    return failure(ErrorKind::File,
        QCoreApplication::translate(
            "Embedded", "There is no folder for the private PostgreSQL server's socket; /tmp must be writable."));
}

/// Where the server looks for the control files of extensions; nothing when it is in no usual place.
QString Cluster::extensionFolder() const
{
    const QString prefix = QFileInfo(m_installation.folder).path();
    const QStringList usual{QStringLiteral("/usr/share/postgresql/%1").arg(m_installation.major),
        prefix + QStringLiteral("/share/postgresql"), prefix + QStringLiteral("/share")};
    for (const QString &share : usual)
        if (const QString folder = share + QStringLiteral("/extension"); QFileInfo(folder).isDir())
            return folder;
    return {};
}

/// Whoever may create what is in a database may create an extension in it whose control file says that it is trusted;
/// the server then runs its script as the superuser. A team's own Python sends its statements to the server by itself,
/// so they cannot be run for it: it finds copies of the control files that trust what is harmless.
Result<void> Cluster::trustExtensions() const
{
    const QString folder = path(QStringLiteral("trusted")), from = extensionFolder();
    QDir(folder).removeRecursively();
    if (from.isEmpty() || !QDir().mkpath(folder))
        return {};
    for (const char *name : harmlessExtensions) {
        const QString file = QLatin1String(name) + QStringLiteral(".control");
        const QByteArray control = contentOf(from + QLatin1Char('/') + file);
        if (!control.isEmpty()
            && !writeFile(folder + QLatin1Char('/') + file, control + "\ntrusted = true\n", m_user.isOther))
            return failure(ErrorKind::File,
                QCoreApplication::translate("Embedded", "The private PostgreSQL server's settings cannot be written."),
                folder);
    }
    return {};
}

Result<void> Cluster::prepareStart() const
{
    if (auto trusted = trustExtensions(); !trusted)
        return trusted;
    QFile::remove(dataFolder() + QStringLiteral("/postmaster.pid"));
    const auto chosen = chosenSocketFolder();
    if (!chosen)
        return std::unexpected(chosen.error());
    const QString folder = *chosen;
    for (const QString &left :
        QDir(folder).entryList({QStringLiteral(".s.PGSQL.*")}, QDir::Files | QDir::System | QDir::Hidden))
        QFile::remove(folder + QLatin1Char('/') + left);
    const QByteArray passwd
        = "server:x:" + QByteArray::number(m_user.uid) + ':' + QByteArray::number(m_user.gid) + "::/:/nowhere\n";
    for (const auto &[name, content] : {std::pair(QStringLiteral("socket"), folder.toUtf8()),
             std::pair(QStringLiteral("postgresql.conf"), settingsOf(m_installation.major)),
             std::pair(QStringLiteral("pg_hba.conf"), hba()), std::pair(QStringLiteral("pg_ident.conf"), QByteArray()),
             std::pair(QStringLiteral("passwd"), passwd)})
        if (!writeFile(path(name), content, m_user.isOther))
            return failure(ErrorKind::File,
                QCoreApplication::translate("Embedded", "The private PostgreSQL server's settings cannot be written."),
                path(name));
    return {};
}

/// What the server sees of the system: its programs and libraries, time zones, locales and dictionaries, its cluster
/// and its socket. No shell is among them, no user's file, and none of the programs in /bin.
Sandbox Cluster::sandbox() const
{
    Sandbox place;
    for (const char *system : {"/usr/share/postgresql", "/usr/share/pgsql", "/usr/share/zoneinfo", "/usr/share/locale",
             "/usr/share/proj", "/usr/share/gdal", "/usr/share/icu", "/var/cache/postgresql", "/etc/localtime"})
        place.readable << QString::fromLatin1(system);
    const QString prefix = QFileInfo(m_installation.folder).path();
    if (prefix == QLatin1String("/usr") || prefix == QLatin1String("/"))
        place.readable << m_installation.program(QStringLiteral("postgres"));
    else if (!prefix.startsWith(QLatin1String("/usr/lib/")))
        place.readable << prefix;
    for (const char *own : {"postgresql.conf", "pg_hba.conf", "pg_ident.conf"})
        place.readable << path(QString::fromLatin1(own));
    place.writable << dataFolder() << socketFolder();
    place.stoodFor.emplace_back(QStringLiteral("/etc/passwd"), path(QStringLiteral("passwd")));
    const QDir trusted(path(QStringLiteral("trusted"))), extensions(extensionFolder());
    for (const QString &control : trusted.entryList(QDir::Files))
        if (extensions.exists(control))
            place.stoodFor.emplace_back(extensions.filePath(control), trusted.filePath(control));
    place.folder = dataFolder();
    place.isAlone = true;
    return place;
}

KeeperPlan Cluster::startPlan() const
{
    constexpr int report = 200; // free in the keeper
    const auto local = [](const QString &text) { return QFile::encodeName(text); };
    const QString postgres = m_installation.program(QStringLiteral("postgres"));
    QStringList command{postgres, QStringLiteral("-D"), dataFolder(), QStringLiteral("-k"), socketFolder(),
        QStringLiteral("-p"), QStringLiteral("5432")};
    for (const auto &[setting, file] : {std::pair("config_file", "postgresql.conf"),
             std::pair("hba_file", "pg_hba.conf"), std::pair("ident_file", "pg_ident.conf")})
        command << QStringLiteral("-c") << QLatin1String(setting) + QLatin1Char('=') + path(QString::fromLatin1(file));
    Sandbox place = sandbox();
    const bool walled
        = runsIn(place, {postgres, QStringLiteral("--version")}, [this](QProcess &process) { runAs(process, m_user); });
    place.reportTo = report;
    if (walled)
        command = sandboxed(place, command);
    writeFile(path(QStringLiteral("walls")), walled ? "role namespace\n" : "role\n");
    KeeperPlan plan{{}, walled ? report : -1, local(dataFolder()), local(path(QStringLiteral("log"))),
        local(socketFolder()), local(path(QStringLiteral("clients.lock"))), m_user};
    for (const QString &argument : std::as_const(command))
        plan.command << local(argument);
    return plan;
}

bool Cluster::isWalled() const
{
    return smallContent(path(QStringLiteral("walls"))).contains("namespace");
}

QString Cluster::logTail() const
{
    return QString::fromUtf8(contentOf(path(QStringLiteral("log"))).right(2000)).trimmed();
}

} // namespace Howdah
