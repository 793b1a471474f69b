-- SPDX-License-Identifier: Apache-2.0
-- item: D-in-1
-- severity: attention
-- subject: tables
-- needs: live
-- object: table
-- message: {schema}.{name} is unlogged: a crash empties it, and replicas do not have it.
-- columns: schema, name: the table; rows: the planner's estimate; size
select n.nspname as schema, c.relname as name, nullif(c.reltuples, -1)::int8 as rows, pg_size_pretty(pg_table_size(c.oid)) as size
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relpersistence = 'u'
order by pg_table_size(c.oid) desc, 1, 2
