-- SPDX-License-Identifier: Apache-2.0
-- columns: schema, name, rows (estimate, null when unknown), bytes, index_bytes, seq_scan, idx_scan, inserts, updates, deletes
-- A partitioned table is the sum of its partitions.
select n.nspname, c.relname,
       case when c.relkind = 'p'
            then (select sum(nullif(l.reltuples, -1))::int8 from pg_catalog.pg_partition_tree(c.oid) p
                  join pg_catalog.pg_class l on l.oid = p.relid where p.isleaf)
            else nullif(c.reltuples, -1)::int8 end,
       case when c.relkind = 'p'
            then (select coalesce(sum(pg_catalog.pg_total_relation_size(p.relid)), 0)::int8
                  from pg_catalog.pg_partition_tree(c.oid) p where p.isleaf)
            else pg_catalog.pg_total_relation_size(c.oid) end,
       pg_catalog.pg_indexes_size(c.oid),
       coalesce(s.seq_scan, 0), coalesce(s.idx_scan, 0),
       coalesce(s.n_tup_ins, 0), coalesce(s.n_tup_upd, 0), coalesce(s.n_tup_del, 0)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_stat_all_tables s on s.relid = c.oid
where c.relkind in ('r', 'p', 'm')
  and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
order by 1, 2
