-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-5
-- severity: fact
-- subject: indexes
-- needs: live
-- object: index
-- message: Index {name} of {table} has the columns of {other} in another order.
-- basis: other
-- columns: schema, name: the index; table; other: the index with the same columns; size
select n.nspname as schema, c.relname as name, i.indrelid::regclass::text as table, oc.relname as other,
       pg_size_pretty(pg_relation_size(i.indexrelid)) as size
from pg_index i
join pg_index o on o.indrelid = i.indrelid and o.indexrelid < i.indexrelid and o.indnkeyatts = i.indnkeyatts
join pg_class c on c.oid = i.indexrelid
join pg_class oc on oc.oid = o.indexrelid and oc.relam = c.relam
join pg_am m on m.oid = c.relam and m.amname = 'btree'
join pg_namespace n on n.oid = c.relnamespace
where i.indnkeyatts >= 2 and i.indexprs is null and o.indexprs is null and i.indpred is null and o.indpred is null
  and i.indkey::int2[] @> o.indkey::int2[] and o.indkey::int2[] @> i.indkey::int2[] and i.indkey <> o.indkey
  and i.indisvalid and o.indisvalid and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
  and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
order by pg_relation_size(i.indexrelid) desc, 1, 2
