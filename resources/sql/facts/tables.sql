-- SPDX-License-Identifier: Apache-2.0
-- columns: schema, name, rows (estimate, null when unknown), bytes, index_bytes, seq_scan, idx_scan, inserts, updates, deletes,
-- readable (by this role), filtered (by row security), analyzed (statistics that this role may see), locked
-- A partitioned table is the sum of its partitions. What is locked exclusively is not asked for its size: that would wait.
with held as materialized (
    select l.relation as oid from pg_catalog.pg_locks l
    where l.locktype = 'relation' and l.mode = 'AccessExclusiveLock' and l.granted
      and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()))
select n.nspname, c.relname,
       case when c.relkind = 'p'
            then (select sum(nullif(l.reltuples, -1))::int8 from pg_catalog.pg_partition_tree(c.oid) p
                  join pg_catalog.pg_class l on l.oid = p.relid where p.isleaf)
            else nullif(c.reltuples, -1)::int8 end,
       case when c.oid in (select oid from held) then 0
            when c.relkind = 'p'
            then (select coalesce(sum(case when p.relid in (select oid from held) then 0
                                           else pg_catalog.pg_total_relation_size(p.relid) end), 0)::int8
                  from pg_catalog.pg_partition_tree(c.oid) p where p.isleaf)
            else pg_catalog.pg_total_relation_size(c.oid) end,
       case when c.oid in (select oid from held) then 0 else pg_catalog.pg_indexes_size(c.oid) end,
       coalesce(s.seq_scan, 0), coalesce(s.idx_scan, 0),
       coalesce(s.n_tup_ins, 0), coalesce(s.n_tup_upd, 0), coalesce(s.n_tup_del, 0),
       pg_catalog.has_schema_privilege(n.oid, 'USAGE') and pg_catalog.has_table_privilege(c.oid, 'SELECT'),
       pg_catalog.row_security_active(c.oid), known.name is not null, c.oid in (select oid from held)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_stat_all_tables s on s.relid = c.oid
left join (select distinct k.schemaname as schema, k.tablename as name from pg_catalog.pg_stats k) known
       on known.schema = n.nspname and known.name = c.relname
where c.relkind in ('r', 'p', 'm')
  and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
order by 1, 2
