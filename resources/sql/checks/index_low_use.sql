-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-5
-- severity: attention
-- subject: indexes
-- needs: statistics
-- object: index
-- message: Index {name} of {table} was used {scans} times for {writes} changes of its table since {counted_since}.
-- basis: table
-- sees: counters
-- columns: schema, name: the index; table; counted_since: when the counters began; scans; writes: rows inserted, deleted, or updated in place; size
select n.nspname as schema, c.relname as name, tn.nspname || '.' || t.relname as table,
       to_char(coalesce(pg_stat_get_db_stat_reset_time(d.oid), pg_postmaster_start_time()), 'YYYY-MM-DD') as counted_since,
       s.idx_scan as scans, (st.n_tup_ins + st.n_tup_upd - st.n_tup_hot_upd + st.n_tup_del) as writes,
       pg_size_pretty(pg_relation_size(i.indexrelid)) as size
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_class t on t.oid = i.indrelid
join pg_namespace tn on tn.oid = t.relnamespace
join pg_stat_user_indexes s on s.indexrelid = i.indexrelid
join pg_stat_user_tables st on st.relid = i.indrelid
join pg_database d on d.datname = current_database()
where s.idx_scan > 0 and i.indislive and i.indisvalid and i.indisready
  and (st.n_tup_ins + st.n_tup_upd - st.n_tup_hot_upd + st.n_tup_del) >= 10000
  and s.idx_scan * 1000 < st.n_tup_ins + st.n_tup_upd - st.n_tup_hot_upd + st.n_tup_del
  and not (i.indisunique or i.indisprimary or i.indisexclusion or i.indisreplident or i.indisclustered)
  and not exists (select from pg_constraint f
                  where f.contype = 'f' and f.conrelid = i.indrelid
                    and f.conkey @> (i.indkey::int2[])[0:cardinality(f.conkey) - 1]
                    and f.conkey <@ (i.indkey::int2[])[0:cardinality(f.conkey) - 1])
  and not exists (select from pg_depend e where e.objid = c.oid and e.deptype = 'e')
order by pg_relation_size(i.indexrelid) desc, 1, 2
