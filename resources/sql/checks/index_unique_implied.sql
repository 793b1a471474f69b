-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-5
-- severity: attention
-- subject: indexes
-- needs: live
-- object: index
-- message: Unique index {name} of {table} says less than {other}, which is unique over fewer of its columns.
-- basis: other
-- columns: schema, name: the index; table; other: the stronger unique index; size
select n.nspname as schema, c.relname as name, i.indrelid::regclass::text as table, min(oc.relname) as other,
       pg_size_pretty(pg_relation_size(i.indexrelid)) as size
from pg_index i
join pg_index o on o.indrelid = i.indrelid and o.indexrelid <> i.indexrelid and o.indnkeyatts < i.indnkeyatts
join pg_class c on c.oid = i.indexrelid
join pg_class oc on oc.oid = o.indexrelid
join pg_namespace n on n.oid = c.relnamespace
where i.indisunique and o.indisunique and i.indexprs is null and o.indexprs is null and i.indpred is null and o.indpred is null
  and (i.indkey::int2[])[0:i.indnkeyatts - 1] @> (o.indkey::int2[])[0:o.indnkeyatts - 1]
  and not i.indisprimary and i.indisvalid and o.indisvalid and o.indimmediate
  -- A nullable column is not unique where it is NULL.
  and not exists (select from pg_attribute a where a.attrelid = o.indrelid
                  and a.attnum = any ((o.indkey::int2[])[0:o.indnkeyatts - 1]) and not a.attnotnull)
  and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
  and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
  -- A foreign key over both columns needs it.
  and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = i.indexrelid)
group by 1, 2, i.indrelid, i.indexrelid
order by pg_relation_size(i.indexrelid) desc, 1, 2
