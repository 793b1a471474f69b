-- SPDX-License-Identifier: Apache-2.0
-- item: D-co-3
-- severity: fact
-- subject: columns
-- needs: live
-- sees: column statistics
-- object: column
-- message: Text column {schema}.{name}.{member} holds {values} different values and no constraint says which.
-- columns: schema, name, member: the column; values: estimated number; most_common; rows: the planner's estimate
select s.schemaname as schema, s.tablename as name, s.attname as member, s.n_distinct::int as values,
       s.most_common_vals::text as most_common, c.reltuples::int8 as rows
from pg_stats s
join pg_namespace n on n.nspname = s.schemaname
join pg_class c on c.relnamespace = n.oid and c.relname = s.tablename and c.relkind in ('r', 'p') and not c.relispartition
join pg_attribute a on a.attrelid = c.oid and a.attname = s.attname
join pg_type t on t.oid = a.atttypid
where t.typcategory = 'S' and s.n_distinct between 2 and 20 and c.reltuples >= 500
  and n.nspname not in ('pg_catalog', 'information_schema')
  and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'f') and a.attnum = any (k.conkey))
order by c.reltuples desc, 1, 2, 3
