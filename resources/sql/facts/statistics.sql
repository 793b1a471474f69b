-- SPDX-License-Identifier: Apache-2.0
-- columns: since (ISO 8601, UTC), days
-- Counters that were never reset are at least as old as the server's last start.
select to_char(t.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       extract(epoch from now() - t.since) / 86400
from (select coalesce(pg_catalog.pg_stat_get_db_stat_reset_time(d.oid), pg_catalog.pg_postmaster_start_time()) as since
      from pg_catalog.pg_database d where d.datname = current_database()) t
