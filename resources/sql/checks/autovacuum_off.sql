-- SPDX-License-Identifier: Apache-2.0
-- item: D-pre-4
-- severity: attention
-- subject: tables
-- needs: live
-- object: table
-- message: Autovacuum is off for {schema}.{name}.
-- basis: settings
-- columns: schema, name: the table; settings; dead_rows; size
select n.nspname as schema, c.relname as name, array_to_string(c.reloptions, ', ') as settings,
       pg_stat_get_dead_tuples(c.oid) as dead_rows, pg_size_pretty(pg_table_size(c.oid)) as size
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and exists (select from pg_options_to_table(c.reloptions) o
    where o.option_name = 'autovacuum_enabled' and o.option_value in ('false', 'off', 'no', '0'))
order by pg_table_size(c.oid) desc, 1, 2
