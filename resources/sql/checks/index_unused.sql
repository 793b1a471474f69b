-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-5
-- severity: attention
-- subject: indexes
-- needs: statistics
-- object: index
-- message: No query has used index {name} of {table} since {counted_since}.
-- fix: drop index
-- basis: table
-- columns: schema, name: the index; table; counted_since: when the counters began; size; writes: changes of its table
-- Left out: what guards something (unique, exclusion, replica identity, CLUSTER), parts of partitioned indexes, indexes that
-- serve a foreign key, and what is still being built. Only this server is looked at: a replica may use what it does not.
select n.nspname as schema, c.relname as name, tn.nspname || '.' || t.relname as table,
       to_char(coalesce(pg_stat_get_db_stat_reset_time(d.oid), pg_postmaster_start_time()), 'YYYY-MM-DD') as counted_since,
       pg_size_pretty(pg_relation_size(i.indexrelid)) as size,
       (st.n_tup_ins + st.n_tup_upd + st.n_tup_del) as writes
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_class t on t.oid = i.indrelid
join pg_namespace tn on tn.oid = t.relnamespace
join pg_stat_user_indexes s on s.indexrelid = i.indexrelid
join pg_stat_user_tables st on st.relid = i.indrelid
join pg_database d on d.datname = current_database()
where s.idx_scan = 0 and i.indislive and i.indisvalid and i.indisready
  and not (i.indisunique or i.indisprimary or i.indisexclusion or i.indisreplident or i.indisclustered)
  and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
  and not exists (select from pg_constraint f
                  where f.contype = 'f' and f.conrelid = i.indrelid
                    and f.conkey @> (i.indkey::int2[])[0:cardinality(f.conkey) - 1]
                    and f.conkey <@ (i.indkey::int2[])[0:cardinality(f.conkey) - 1])
  and not exists (select from pg_stat_progress_create_index p where p.index_relid = i.indexrelid)
  and not exists (select from pg_depend e where e.objid = c.oid and e.deptype = 'e')
order by pg_relation_size(i.indexrelid) desc, 1, 2
