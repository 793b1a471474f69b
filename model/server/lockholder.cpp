// SPDX-License-Identifier: Apache-2.0
#include "server/lockholder.h"

#include "base/words.h"

namespace Howdah {

namespace {

/// Only ACCESS EXCLUSIVE keeps those out who read the catalog. A table is named before what belongs to it.
const QString holders = QStringLiteral(
    "SELECT n.nspname || '.' || c.relname, l.pid, coalesce(a.usename, '?'), coalesce(nullif(a.application_name, ''), "
    "a.backend_type, '?'), coalesce(extract(epoch FROM clock_timestamp() - a.xact_start)::bigint, 0) "
    "FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation "
    "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid "
    "WHERE l.locktype = 'relation' AND l.granted AND l.mode = 'AccessExclusiveLock' AND l.pid <> pg_backend_pid() "
    "AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()) "
    "ORDER BY n.nspname = 'pg_toast', c.relkind IN ('i', 'I', 'S'), a.xact_start, 1 LIMIT 1");

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
