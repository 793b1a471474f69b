-- SPDX-License-Identifier: Apache-2.0
-- columns: schema, name, bytes, scans since the counters were reset
-- A partitioned index is the sum of its parts.
select n.nspname, c.relname,
       case when c.relkind = 'I'
            then (select coalesce(sum(pg_catalog.pg_relation_size(p.relid)), 0)::int8
                  from pg_catalog.pg_partition_tree(c.oid) p where p.isleaf)
            else pg_catalog.pg_relation_size(c.oid) end,
       case when c.relkind = 'I'
            then (select coalesce(sum(l.idx_scan), 0)::int8 from pg_catalog.pg_partition_tree(c.oid) p
                  join pg_catalog.pg_stat_all_indexes l on l.indexrelid = p.relid where p.isleaf)
            else coalesce(s.idx_scan, 0) end
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_stat_all_indexes s on s.indexrelid = c.oid
where c.relkind in ('i', 'I')
  and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
order by 1, 2
