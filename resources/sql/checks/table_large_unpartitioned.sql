-- SPDX-License-Identifier: Apache-2.0
-- item: D-pf-2
-- severity: attention
-- subject: tables
-- needs: live
-- object: table
-- message: {schema}.{name} holds about {rows} rows in {total} and is not partitioned.
-- basis: name
-- columns: schema, name: the table; rows: the planner's estimate; total: its size
select n.nspname as schema, c.relname as name, c.reltuples::int8 as rows,
       pg_size_pretty(pg_total_relation_size(c.oid)) as total
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and not c.relispartition
  and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
  and not exists (select from pg_locks l where l.relation = c.oid and l.mode = 'AccessExclusiveLock' and l.granted)
  and (c.reltuples >= 100000000 or c.relpages >= 13107200)
order by c.relpages desc, 1, 2
