// SPDX-License-Identifier: Apache-2.0
#include "server/lockholder.h"

#include "base/words.h"

namespace Howdah {

namespace {

/// Only ACCESS EXCLUSIVE keeps those out who read the catalog. A table is named before what belongs to it.
/// It is also asked of sessions with the role's own search path, where another's operators may lie in wait: each one is
/// named in full.
const QString holders = QStringLiteral(
    "SELECT pg_catalog.format('%s.%s', n.nspname, c.relname), l.pid, coalesce(a.usename, '?'), "
    "coalesce(CASE WHEN a.application_name OPERATOR(pg_catalog.<>) '' THEN a.application_name END, a.backend_type, "
    "'?'), coalesce(extract(epoch FROM pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) a.xact_start)"
    "::pg_catalog.int8, 0) FROM pg_catalog.pg_locks l "
    "JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) l.relation "
    "JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace "
    "LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid OPERATOR(pg_catalog.=) l.pid "
    "WHERE l.locktype OPERATOR(pg_catalog.=) 'relation' AND l.granted "
    "AND l.mode OPERATOR(pg_catalog.=) 'AccessExclusiveLock' "
    "AND l.pid OPERATOR(pg_catalog.<>) pg_catalog.pg_backend_pid() AND l.database OPERATOR(pg_catalog.=) (SELECT oid "
    "FROM pg_catalog.pg_database WHERE datname OPERATOR(pg_catalog.=) pg_catalog.current_database()) "
    "ORDER BY n.nspname OPERATOR(pg_catalog.=) 'pg_toast', "
    "c.relkind OPERATOR(pg_catalog.=) ANY ('{i,I,S}'::pg_catalog.\"char\"[]), a.xact_start, 1 LIMIT 1");

} // namespace

bool isLockTimeout(const Error &error)
{
    return error.sqlState == QLatin1String("55P03");
}

Error withLockHolder(Error error, Session &session)
{
    if (!isLockTimeout(error))
        return error;
    const auto found = session.query(holders);
    error.message = found && found->count() == 1
        ? tr("%1 is locked by session %2 (role %3, %4) for %5 s; try again when it is done.")
              .arg(found->text(0, 0), found->text(0, 1), found->text(0, 2), found->text(0, 3), found->text(0, 4))
        : tr("Another session held a lock for too long; try again when it is done.");
    error.detail.clear();
    return error;
}

} // namespace Howdah
