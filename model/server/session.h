// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "server/rows.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace Howdah {

/// What is known of the server and of this connection once it stands.
struct ServerInfo {
    int version = 0;          ///< 170010
    QString versionText;      ///< "17.10"
    QString database, role, host, port;
    bool superuser = false;
    bool tls = false;
    QString tlsVersion;       ///< "TLSv1.3"; empty without TLS
    bool pooled = false;      ///< a pooler such as PgBouncer stands between; see Session
    double latency = 0;       ///< milliseconds of one round trip
};

/// One statement with its parameters ($1 …); an unset parameter is NULL.
struct Query {
    QString sql;
    std::vector<std::optional<QString>> parameters;
};

/// A connection to one database. Blocking: used from one worker thread at a time, never from the GUI thread. Only
/// cancel() may be called from any other thread: it asks the server to stop what runs; that call then fails with
/// Cancelled. A session begins read-only with search_path = '' and application_name = Howdah unless it was opened for
/// writing. Behind a pooler nothing outlives a transaction, so there each call outside a transaction runs in one of its
/// own.
class Session
{
public:
    virtual ~Session() = default;

    virtual const ServerInfo &info() const = 0;
    /// One statement.
    virtual Result<Rows> query(const Query &query) = 0;
    Result<Rows> query(const QString &sql) { return query(Query{sql, {}}); }
    /// Several statements in one round trip (pipeline mode), in order. Fails with the first statement's error.
    virtual Result<std::vector<Rows>> pipeline(const std::vector<Query> &queries) = 0;
    /// A script of several statements by the simple protocol. On failure Error::where holds "line N" of the script.
    virtual Result<void> execute(const QString &script) = 0;
    /// One COPY … FROM stdin statement with its data, as UTF-8 lines without the final "\\.".
    virtual Result<void> copyIn(const QString &statement, QByteArrayView data) = 0;
    /// Begins a REPEATABLE READ, READ ONLY transaction: all reads until endSnapshot() see one state.
    virtual Result<void> beginSnapshot() = 0;
    virtual Result<void> endSnapshot() = 0;
    virtual void cancel() = 0;
};

} // namespace Howdah
