-- SPDX-License-Identifier: Apache-2.0
-- item: D-co-2
-- severity: attention
-- subject: columns
-- needs: live
-- object: column
-- message: No value of {schema}.{name}.{member} was seen twice, and it is named like something unique; nothing guarantees it.
-- columns: schema, name, member: the column; type; rows: the planner's estimate
select s.schemaname as schema, s.tablename as name, s.attname as member, format_type(a.atttypid, a.atttypmod) as type,
       c.reltuples::int8 as rows
from pg_stats s
join pg_namespace n on n.nspname = s.schemaname
join pg_class c on c.relnamespace = n.oid and c.relname = s.tablename and c.relkind in ('r', 'p') and not c.relispartition
join pg_attribute a on a.attrelid = c.oid and a.attname = s.attname
where s.n_distinct = -1 and s.null_frac < 1 and c.reltuples >= 100 and n.nspname not in ('pg_catalog', 'information_schema')
  and s.attname ~* '(^|_)(e?mail|user_?name|login|slug|sku|isbn|ean|iban|uuid|guid|code|number|reference|handle|token)$'
  and not exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey))
order by c.reltuples desc, 1, 2, 3
