// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/embeddedserver.h"

#include "server/embedded/cluster.h"
#include "server/embedded/filelock.h"
#include "server/embedded/keeper.h"
#include "server/libpq/opensession.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <tuple>

namespace Howdah {

namespace {

/// Waits for a lock without being deaf to `stop`.
std::optional<FileLock> waitForLock(const QString &path, FileLock::Mode mode, const std::stop_token &stop)
{
    for (;;) {
        auto lock = FileLock::take(path, mode, FileLock::Wait::No);
        if (lock || stop.stop_requested() || !QFile::exists(path))
            return lock;
        QThread::msleep(10);
    }
}

/// disk_full, or its words where a connection fails before it has a state.
bool isFull(const Error &error)
{
    return error.sqlState == QLatin1String("53100") || error.message.contains(u"No space left on device")
        || error.detail.contains(u"No space left on device");
}

} // namespace

ScratchDatabase::ScratchDatabase(std::shared_ptr<EmbeddedServer> server, QString name)
    : m_server(std::move(server))
    , m_name(std::move(name))
    , m_spec(m_server->spec(m_name))
{ }

ConnectionSpec ScratchDatabase::administrator() const
{
    return m_server->administratorSpec(m_name);
}

ScratchDatabase::~ScratchDatabase()
{
    m_server->drop(m_name);
}

EmbeddedServer::EmbeddedServer(std::unique_ptr<Cluster> cluster)
    : m_cluster(std::move(cluster))
    , m_id(QString::number(QRandomGenerator::system()->generate64(), 16))
{ }

EmbeddedServer::~EmbeddedServer()
{
    if (m_owner)
        QFile::remove(m_cluster->path(QStringLiteral("clients/") + m_id));
}

Result<std::shared_ptr<EmbeddedServer>> EmbeddedServer::open(const Progress &progress, std::stop_token stop)
{
    static std::mutex mutex;
    static std::weak_ptr<EmbeddedServer> current;
    const std::lock_guard guard(mutex);
    if (auto server = current.lock())
        if (server->admin({QStringLiteral("SELECT 1"), {}}))
            return server;
    auto installation = findInstallation();
    if (!installation)
        return std::unexpected(installation.error());
    auto user = serverUser();
    if (!user)
        return std::unexpected(user.error());
    std::shared_ptr<EmbeddedServer> server(new EmbeddedServer(std::make_unique<Cluster>(*installation, *user)));
    if (auto begun = server->begin(progress, stop); !begun)
        return std::unexpected(begun.error());
    current = server;
    return server;
}

Result<void> EmbeddedServer::begin(const Progress &progress, std::stop_token stop)
{
    if (auto prepared = m_cluster->prepareFolder(); !prepared)
        return prepared;
    const auto stopped
        = [] { return failure(ErrorKind::Cancelled, QCoreApplication::translate("Embedded", "Cancelled.")); };
    auto client = waitForLock(m_cluster->path(QStringLiteral("clients.lock")), FileLock::Mode::Shared, stop);
    if (!client)
        return stopped();
    m_client = std::make_unique<FileLock>(std::move(*client));
    QDir().mkpath(m_cluster->path(QStringLiteral("clients")));
    auto owner = FileLock::take(
        m_cluster->path(QStringLiteral("clients/") + m_id), FileLock::Mode::Exclusive, FileLock::Wait::No);
    if (!owner)
        return failure(ErrorKind::File, QCoreApplication::translate("Embedded", "This file cannot be locked."),
            m_cluster->path(QStringLiteral("clients/") + m_id));
    m_owner = std::make_unique<FileLock>(std::move(*owner));
    // One program at a time makes, starts or cleans.
    const auto turn = waitForLock(m_cluster->path(QStringLiteral("start.lock")), FileLock::Mode::Exclusive, stop);
    if (!turn)
        return stopped();
    if (auto started = start(progress, stop); !started)
        return started;
    if (auto made = ensureScriptRole(); !made)
        return made;
    dropStale();
    return {};
}

Result<void> EmbeddedServer::start(const Progress &progress, std::stop_token stop)
{
    for (int attempt = 0;; ++attempt) {
        {
            const auto running = FileLock::take(
                m_cluster->path(QStringLiteral("running.lock")), FileLock::Mode::Exclusive, FileLock::Wait::No);
            if (running) { // nobody runs it
                if (attempt > 0 || !m_cluster->isWhole()) {
                    if (progress)
                        progress(QCoreApplication::translate("Embedded", "Making the private PostgreSQL server…"));
                    if (auto made = m_cluster->rebuild(stop); !made)
                        return made;
                }
                if (auto prepared = m_cluster->prepareStart(); !prepared)
                    return prepared;
                if (!startKeeper(m_cluster->startPlan(), *running))
                    return failure(ErrorKind::Internal,
                        QCoreApplication::translate("Embedded", "The private PostgreSQL server could not be started."));
            }
        }
        auto ready = awaitReady(stop);
        // A cluster that does not come up is damaged: it holds nothing that cannot be made again.
        if (ready || attempt > 0 || ready.error().kind == ErrorKind::Cancelled || ready.error().kind == ErrorKind::File)
            return ready;
    }
}

Result<void> EmbeddedServer::awaitReady(std::stop_token stop)
{
    const QDeadlineTimer deadline(30000);
    for (;;) {
        ConnectionSpec spec = administratorSpec(QStringLiteral("postgres"));
        spec.readOnly = false;
        spec.outlivesStop = true; // it drops the scratch databases
        auto session = openSession(spec, stop);
        if (session) {
            m_admin = std::move(*session);
            return {};
        }
        if (stop.stop_requested())
            return std::unexpected(session.error());
        if (isFull(session.error()) || m_cluster->logTail().contains(u"No space left on device"))
            return failure(ErrorKind::File,
                QCoreApplication::translate(
                    "Embedded", "The disk is full: the private PostgreSQL server has no room left in its folder."),
                m_cluster->dataFolder());
        const bool ended = FileLock::take(
            m_cluster->path(QStringLiteral("running.lock")), FileLock::Mode::Shared, FileLock::Wait::No)
                               .has_value();
        if (ended || deadline.hasExpired())
            return failure(ErrorKind::Connection,
                QCoreApplication::translate("Embedded", "The private PostgreSQL server does not start."),
                m_cluster->dataFolder(), m_cluster->logTail() + QLatin1Char('\n') + session.error().message);
        QThread::msleep(5);
    }
}

void EmbeddedServer::dropStale()
{
    QStringList dead;
    const QDir clients(m_cluster->path(QStringLiteral("clients")));
    for (const QString &id : clients.entryList(QDir::Files)) {
        if (id != m_id && FileLock::take(clients.filePath(id), FileLock::Mode::Exclusive, FileLock::Wait::No)) {
            dead.append(id);
            QFile::remove(clients.filePath(id));
        }
    }
    auto databases
        = admin({QStringLiteral("SELECT datname FROM pg_database WHERE datname ~ '^howdah_[0-9a-f]+_[0-9]+$' "
                                "UNION SELECT rolname FROM pg_roles WHERE rolname ~ '^howdah_[0-9a-f]+_[0-9]+$'"),
            {}});
    for (int row = 0; databases && row < databases->count(); ++row) {
        const QString owner = databases->text(row, 0).section(QLatin1Char('_'), 1, 1);
        if (owner != m_id && !clients.exists(owner))
            drop(databases->text(row, 0));
    }
}

QString EmbeddedServer::conninfo(const QString &user, const QString &database, const QString &options) const
{
    // Settings of the user's environment (PGOPTIONS, PGCHANNELBINDING, …) are meant for other servers.
    return QStringLiteral("host=%1 port=5432 user=%2 dbname=%3 options=%4 require_auth='scram-sha-256' "
                          "channel_binding=disable target_session_attrs=any passfile=''")
        .arg(quotedConninfoValue(m_cluster->socketFolder()), quotedConninfoValue(user), quotedConninfoValue(database),
            quotedConninfoValue(options));
}

ConnectionSpec EmbeddedServer::spec(const QString &database) const
{
    ConnectionSpec spec;
    spec.conninfo = conninfo(database, database, {});
    spec.password = scriptPassword();
    return spec;
}

ConnectionSpec EmbeddedServer::administratorSpec(const QString &database) const
{
    ConnectionSpec spec;
    // Event triggers of the database would run for the superuser too, already when it logs in.
    spec.conninfo = conninfo(QString::fromLatin1(superuserName), database,
        majorVersion() >= 17 ? QStringLiteral("-c event_triggers=off") : QString());
    spec.password = QString::fromLatin1(m_cluster->password());
    return spec;
}

bool EmbeddedServer::isWalled() const
{
    return m_cluster->isWalled();
}

/// Of this program's logins. Made of the superuser's, and does not tell it.
QString EmbeddedServer::scriptPassword() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("script ");
    hash.addData(m_id.toLatin1());
    hash.addData(m_cluster->password());
    return QString::fromLatin1(hash.result().toHex());
}

/// postgres, as dumps call who owns everything; here it is no superuser. It reads and writes all rows, passes row
/// security, and makes roles, as a superuser would: none of that leads out of the server. Up to 15 whoever makes roles
/// also gives away PostgreSQL's own, which do. Nobody logs in as it, but for what asks the server itself.
Result<void> EmbeddedServer::ensureScriptRole()
{
    auto there = admin({QStringLiteral("SELECT rolsuper FROM pg_roles WHERE rolname = $1"), {scriptRole}});
    if (!there)
        return std::unexpected(there.error());
    QStringList statements;
    if (there->count() == 0) {
        statements << QStringLiteral(
            "CREATE ROLE postgres LOGIN BYPASSRLS IN ROLE pg_read_all_data, pg_write_all_data");
        if (majorVersion() >= 16)
            statements << QStringLiteral("ALTER ROLE postgres CREATEROLE");
        if (majorVersion() >= 15)
            statements << QStringLiteral(
                "GRANT SET ON PARAMETER session_replication_role, log_statement, log_min_messages, log_duration, "
                "log_min_duration_statement, log_error_verbosity, track_activities, track_counts, track_functions, "
                "track_io_timing, deadlock_timeout, lc_messages, lo_compat_privileges TO postgres");
    }
    for (const QString &statement : std::as_const(statements))
        if (auto made = admin({statement, {}}); !made)
            return std::unexpected(made.error());
    return {};
}

QString EmbeddedServer::programFolder() const
{
    return m_cluster->installation().folder;
}

int EmbeddedServer::majorVersion() const
{
    return m_cluster->installation().major;
}

QString EmbeddedServer::quoted(const QString &identifier) const
{
    QString doubled = identifier;
    doubled.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + doubled + QLatin1Char('"');
}

Result<Rows> EmbeddedServer::admin(const Query &query)
{
    const std::lock_guard guard(m_mutex);
    if (!m_admin)
        return failure(ErrorKind::Connection,
            QCoreApplication::translate("Embedded", "The private PostgreSQL server is not running."));
    auto rows = m_admin->query(query);
    if (!rows && isFull(rows.error()))
        return failure(ErrorKind::File,
            QCoreApplication::translate(
                "Embedded", "The disk is full: the private PostgreSQL server has no room left in its folder."),
            m_cluster->dataFolder());
    return rows;
}

/// Who logs in to a scratch database has the database's name, gets into no other (see pg_hba.conf) and is postgres from
/// the first: "ALTER ROLE … SET" tells what a new session begins with, and RESET ROLE comes back to it. So what runs in
/// one database neither sees nor ends the sessions of another, though all of them are postgres. By itself it may
/// nothing: NOINHERIT.
Result<void> EmbeddedServer::makeLogin(const QString &name)
{
    const QString made = QStringLiteral("CREATE ROLE %1 LOGIN NOINHERIT IN ROLE postgres PASSWORD '%2'")
                             .arg(quoted(name), scriptPassword());
    const QString becomes = QStringLiteral("ALTER ROLE %1 SET role = 'postgres'").arg(quoted(name));
    for (const QString &statement : QStringList{made, becomes})
        if (auto done = admin({statement, {}}); !done)
            return std::unexpected(done.error());
    return {};
}

Result<std::unique_ptr<ScratchDatabase>> EmbeddedServer::scratch(const QString &original)
{
    QString name;
    {
        const std::lock_guard guard(m_mutex);
        name = QStringLiteral("howdah_%1_%2").arg(m_id).arg(++m_count);
    }
    if (auto made = makeLogin(name); !made)
        return std::unexpected(made.error());
    // template0 is what every new database is compared to by pg_dump, and nobody can be connected to it.
    const QString from = original.isEmpty() ? QStringLiteral("template0") : original;
    const QString strategy = majorVersion() >= 15 ? QStringLiteral(" STRATEGY file_copy") : QString();
    auto made = admin(
        {QStringLiteral("CREATE DATABASE %1 OWNER postgres TEMPLATE %2%3").arg(quoted(name), quoted(from), strategy),
            {}});
    // Where owners make their schemas themselves. Nobody but its own login gets into it, and no dump tells of it.
    if (made)
        made = admin({QStringLiteral("GRANT CREATE ON DATABASE %1 TO PUBLIC").arg(quoted(name)), {}});
    if (!made) {
        (void)drop(name);
        return std::unexpected(made.error());
    }
    return std::make_unique<ScratchDatabase>(shared_from_this(), name);
}

Result<std::unique_ptr<ScratchDatabase>> EmbeddedServer::scratchOf(
    const QString &key, int worth, const Build &build, std::stop_token stop)
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString name = QStringLiteral("howdah_kept_%1").arg(QLatin1String(hash));
    // The lock's file also says, by its time, when the database was used last.
    const QString path = m_cluster->path(QStringLiteral("kept/") + name);
    QDir().mkpath(m_cluster->path(QStringLiteral("kept")));
    const auto turn = waitForLock(path, FileLock::Mode::Exclusive, stop);
    if (!turn)
        return failure(ErrorKind::Cancelled, QCoreApplication::translate("Embedded", "Cancelled."));
    auto there = admin({QStringLiteral("SELECT FROM pg_database WHERE datname = $1"), {name}});
    if (!there)
        return std::unexpected(there.error());
    if (there->count() == 0) {
        QElapsedTimer timer;
        timer.start();
        auto built = build();
        if (!built || timer.elapsed() < worth)
            return built;
        // Nobody changes it from here on, nor is anyone but the superuser let in.
        auto renamed
            = admin({QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(quoted((*built)->name()), quoted(name)), {}});
        for (const char *close : {"ALTER DATABASE %1 OWNER TO CURRENT_USER", "REVOKE ALL ON DATABASE %1 FROM PUBLIC"})
            if (renamed)
                renamed = admin({QString::fromLatin1(close).arg(quoted(name)), {}});
        if (!renamed) // in use or gone: still good for this once
            return built;
    }
    QFile used(path);
    if (used.open(QIODevice::ReadWrite))
        used.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    dropLongUnused();
    return scratch(name);
}

void EmbeddedServer::dropLongUnused()
{
    auto kept = admin(
        {QStringLiteral("SELECT datname, pg_database_size(oid) FROM pg_database WHERE datname ~ '^howdah_kept_'"), {}});
    std::vector<std::tuple<QDateTime, QString, qint64>> databases;
    for (int row = 0; kept && row < kept->count(); ++row) {
        const QFileInfo used(m_cluster->path(QStringLiteral("kept/") + kept->text(row, 0)));
        databases.emplace_back(used.lastModified(), kept->text(row, 0), kept->integer(row, 1));
    }
    std::ranges::sort(databases, std::greater());
    qint64 size = 0;
    for (size_t i = 0; i < databases.size(); ++i) {
        const auto &[used, name, bytes] = databases[i];
        size += bytes;
        // The first is the one just used.
        if (i > 0 && (i >= 8 || size > (qint64(1) << 30)))
            drop(name);
    }
}

Result<void> EmbeddedServer::ensureRoles(const QStringList &names)
{
    for (const QString &name : names) {
        auto there = admin({QStringLiteral("SELECT FROM pg_roles WHERE rolname = $1"), {name}});
        if (!there)
            return std::unexpected(there.error());
        if (there->count() > 0)
            continue;
        auto made = admin({QStringLiteral("CREATE ROLE %1 NOLOGIN").arg(quoted(name)), {}});
        // 42710, 23505: another program was quicker.
        if (!made && made.error().sqlState != QLatin1String("42710") && made.error().sqlState != QLatin1String("23505"))
            return std::unexpected(made.error());
        auto joined = admin({QStringLiteral("GRANT %1 TO postgres WITH ADMIN OPTION").arg(quoted(name)), {}});
        if (!joined)
            return std::unexpected(joined.error());
    }
    return {};
}

Result<void> EmbeddedServer::ensureTablespace(const QString &name)
{
    // "allow_in_place_tablespaces: allows tablespaces to be created as directories inside pg_tblspc, when an empty
    // location string is provided". It is a setting of this connection alone.
    for (const QString &statement : {QStringLiteral("SET allow_in_place_tablespaces = on"),
             QStringLiteral("CREATE TABLESPACE %1 LOCATION ''").arg(quoted(name)),
             QStringLiteral("GRANT CREATE ON TABLESPACE %1 TO postgres").arg(quoted(name))}) {
        const auto made = admin({statement, {}});
        // 42710, 23505: it is there already.
        if (!made && made.error().sqlState != QLatin1String("42710") && made.error().sqlState != QLatin1String("23505"))
            return std::unexpected(made.error());
    }
    return {};
}

void EmbeddedServer::addMember(const QString &role, const QString &member)
{
    // Refused when it is a circle, or of the server's own roles: nothing that a schema would show.
    if (role != QLatin1String(superuserName) && member != QLatin1String(superuserName))
        (void)admin({QStringLiteral("GRANT %1 TO %2").arg(quoted(role), quoted(member)), {}});
}

void EmbeddedServer::resetSettings()
{
    // But for what makes who logs in the role postgres; see makeLogin().
    (void)admin({QStringLiteral("DELETE FROM pg_catalog.pg_db_role_setting WHERE setconfig <> '{role=postgres}'"), {}});
}

Result<void> EmbeddedServer::drop(const QString &database)
{
    auto dropped = admin({QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(quoted(database)), {}});
    if (!dropped)
        return std::unexpected(dropped.error());
    const auto gone = admin({QStringLiteral("DROP ROLE IF EXISTS %1").arg(quoted(database)), {}});
    return gone ? Result<void>() : std::unexpected(gone.error());
}

} // namespace Howdah
