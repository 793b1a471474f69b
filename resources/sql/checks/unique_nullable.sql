-- SPDX-License-Identifier: Apache-2.0
-- item: D-co-2
-- severity: fact
-- subject: indexes
-- needs: live
-- object: index
-- message: Unique index {name} of {table} does not guard rows in which {nullable} is NULL.
-- basis: nullable
-- columns: schema, name: the index; table; nullable: columns that may be NULL
select n.nspname as schema, c.relname as name, i.indrelid::regclass::text as table,
       string_agg(a.attname, ', ' order by a.attnum) as nullable
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_class t on t.oid = i.indrelid and t.relkind in ('r', 'p')
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any ((i.indkey::int2[])[0:i.indnkeyatts - 1]) and not a.attnotnull
where i.indisunique and i.indnkeyatts > 1 and i.indexprs is null and i.indpred is null
  and coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) = false
  and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
  and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
group by 1, 2, i.indrelid
order by 1, 2
