// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/connectionspec.h"
#include "server/session.h"

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace Howdah {

class Cluster;
class FileLock;
class EmbeddedServer;

/// Whom scripts are: no superuser of the embedded server. Dumps give everything to the role of this name. They log in
/// as a role of their own, which is this one from the first.
inline const QString scriptRole = QStringLiteral("postgres");

/// A database of the embedded server that belongs to this program and is dropped with this object, or by the next
/// program should this one be killed.
class ScratchDatabase
{
public:
    ScratchDatabase(std::shared_ptr<EmbeddedServer> server, QString name);
    ~ScratchDatabase();
    ScratchDatabase(const ScratchDatabase &) = delete;

    const QString &name() const { return m_name; }
    /// As the role postgres, which is no superuser and owns the database, by a login that gets into this database alone
    /// and has its name; read-only unless the caller says otherwise.
    const ConnectionSpec &spec() const { return m_spec; }
    /// As superuser: for pg_dump, for reading the catalog, and for the statements the program itself runs for a script.
    ConnectionSpec administrator() const;

private:
    std::shared_ptr<EmbeddedServer> m_server;
    QString m_name;
    ConnectionSpec m_spec;
};

/// The private PostgreSQL server: made with the installed initdb in the user's cache folder, reached by Unix socket
/// only, started on demand, shared by all programs of the user, stopped a few seconds after the last one ends, however
/// it ends. Never runs as root. Every call blocks; any thread may call. A half-made cluster and one of another version
/// is made anew. Two walls stand around what it runs for others: whoever connects is the role postgres, which may start
/// no program, open no file and load no code; and, where the system has namespaces, the server itself sees no program,
/// no network and no file but its own.
class EmbeddedServer : public std::enable_shared_from_this<EmbeddedServer>
{
public:
    using Progress = std::function<void(const QString &)>;

    /// The server of this program: the running one when something here holds it, else started now.
    static Result<std::shared_ptr<EmbeddedServer>> open(const Progress &progress = {}, std::stop_token stop = {});
    ~EmbeddedServer();

    /// A connection to one of its scratch databases as the role postgres, which is no superuser.
    ConnectionSpec spec(const QString &database) const;
    /// The same as the server's superuser. Nothing that someone else wrote is to be run on it.
    ConnectionSpec administratorSpec(const QString &database) const;
    /// Whether the system's wall stands: the running server is in a namespace. The role's wall always does.
    bool isWalled() const;
    /// Folder of the PostgreSQL programs it runs with (pg_dump, psql).
    QString programFolder() const;
    int majorVersion() const;

    /// A new empty database, or a copy of `original`, which nobody may be connected to. Some 30 ms.
    Result<std::unique_ptr<ScratchDatabase>> scratch(const QString &original = {});
    using Build = std::function<Result<std::unique_ptr<ScratchDatabase>>()>;
    /// A database built once and then only copied, also by later programs. `build` makes it when there is none for
    /// `key`, which must say all that it is built from. It is kept when building took at least `worth` milliseconds;
    /// those used last are kept, up to eight and a gigabyte.
    Result<std::unique_ptr<ScratchDatabase>> scratchOf(
        const QString &key, int worth, const Build &build, std::stop_token stop = {});
    /// Creates the roles of these names that are not there, as NOLOGIN roles that postgres is a member of.
    Result<void> ensureRoles(const QStringList &names);
    /// Creates the tablespace of this name, if it is not there, inside the server's own folder; postgres may use it.
    Result<void> ensureTablespace(const QString &name);
    /// Makes a role a member of another; what cannot be is left.
    void addMember(const QString &role, const QString &member);
    /// Takes back the settings that a script left behind for later sessions, its own and others'.
    void resetSettings();
    /// Makes a relation's file, as pg_relation_filepath() calls it, as long as that many pages, which take no room on
    /// disk; 0 makes it empty, otherwise it is never made shorter. Meant for scratch databases without rows that only
    /// EXPLAIN is to see: the planner takes the file's length for the table's size. Backends that have the file open
    /// are to end before it is made empty. File.
    Result<void> stretch(const QString &file, qint64 pages);
    /// Drops a database now, disconnecting whoever uses it.
    Result<void> drop(const QString &database);

private:
    explicit EmbeddedServer(std::unique_ptr<Cluster> cluster);
    Result<void> begin(const Progress &progress, std::stop_token stop);
    Result<void> start(const Progress &progress, std::stop_token stop);
    Result<void> awaitReady(std::stop_token stop);
    Result<void> ensureScriptRole();
    Result<void> makeLogin(const QString &name);
    QString scriptPassword() const;
    void dropStale();
    void dropLongUnused();
    Result<Rows> admin(const Query &query);
    QString conninfo(const QString &user, const QString &database, const QString &options) const;
    QString quoted(const QString &identifier) const;

    std::unique_ptr<Cluster> m_cluster;
    std::unique_ptr<FileLock> m_client; // shared with other programs: keeps the server running
    std::unique_ptr<FileLock> m_owner; // this program's own: keeps its scratch databases
    QString m_id;
    int m_count = 0;
    std::mutex m_mutex;
    std::unique_ptr<Session> m_admin;
};

} // namespace Howdah
