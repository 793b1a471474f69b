-- SPDX-License-Identifier: Apache-2.0
-- item: D-pre-4
-- severity: fact
-- subject: tables
-- needs: live
-- object: table
-- message: {schema}.{name} holds about {rows} rows in {total}.
-- columns: schema, name: the table; rows: the planner's estimate; total, heap, indexes: sizes
select n.nspname as schema, c.relname as name, coalesce(nullif(c.reltuples, -1)::int8::text, '?') as rows,
       pg_size_pretty(pg_total_relation_size(c.oid)) as total, pg_size_pretty(pg_relation_size(c.oid)) as heap,
       pg_size_pretty(pg_indexes_size(c.oid)) as indexes
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
order by pg_total_relation_size(c.oid) desc, 1, 2
limit 20
