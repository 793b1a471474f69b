-- SPDX-License-Identifier: Apache-2.0
-- item: D-co-4
-- severity: attention
-- subject: columns
-- needs: live
-- sees: column statistics
-- object: column
-- message: Column {schema}.{name}.{member} was null in every sampled row: nothing seems to fill it.
-- columns: schema, name, member: the column; rows: the planner's estimate; analyzed: when it was sampled
select s.schemaname as schema, s.tablename as name, s.attname as member, c.reltuples::int8 as rows,
       to_char(coalesce(greatest(t.last_analyze, t.last_autoanalyze), t.last_analyze, t.last_autoanalyze), 'YYYY-MM-DD') as analyzed
from pg_stats s
join pg_namespace n on n.nspname = s.schemaname
join pg_class c on c.relnamespace = n.oid and c.relname = s.tablename and c.relkind in ('r', 'p')
left join pg_stat_user_tables t on t.relid = c.oid
where s.null_frac = 1 and c.reltuples >= 100 and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
order by c.reltuples desc, 1, 2, 3
