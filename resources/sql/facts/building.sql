-- SPDX-License-Identifier: Apache-2.0
-- columns: schema, name of each index that is being built now; null where this role may not see which
select n.nspname, c.relname
from pg_catalog.pg_stat_progress_create_index p
left join pg_catalog.pg_class c on c.oid = p.index_relid
left join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where p.datname = pg_catalog.current_database()
