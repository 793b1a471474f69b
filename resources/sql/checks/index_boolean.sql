-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-4
-- severity: attention
-- subject: indexes
-- needs: live
-- object: index
-- message: Index {name} of {table} begins with {column}, which has {values} values.
-- basis: column
-- sees: column statistics
-- columns: schema, name: the index; table; column: its first; values: how many it has; size
select n.nspname as schema, c.relname as name, tn.nspname || '.' || t.relname as table, a.attname as column,
       s.n_distinct::int as values, pg_size_pretty(pg_relation_size(i.indexrelid)) as size
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_am m on m.oid = c.relam and m.amname = 'btree'
join pg_namespace n on n.oid = c.relnamespace
join pg_class t on t.oid = i.indrelid and t.reltuples >= 10000
join pg_namespace tn on tn.oid = t.relnamespace
join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
join pg_stats s on s.schemaname = tn.nspname and s.tablename = t.relname and s.attname = a.attname
where s.n_distinct between 1 and 3 and i.indpred is null and i.indnkeyatts = 1 and i.indisvalid
  -- A value that is rare is found by it.
  and (s.most_common_freqs is null or (select min(f) from unnest(s.most_common_freqs) f) >= 0.05)
  and not (i.indisunique or i.indisexclusion or i.indisreplident or i.indisclustered)
  and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
  and not exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = i.indrelid and f.conkey[1] = i.indkey[0])
order by pg_relation_size(i.indexrelid) desc, 1, 2
