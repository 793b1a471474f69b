-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-5
-- severity: attention
-- subject: tables
-- needs: live
-- object: table
-- message: {schema}.{name} has {indexes} indexes, which weigh {index_size} beside {heap_size} of rows.
-- basis: indexes
-- columns: schema, name: the table; indexes: how many; index_size, heap_size
select n.nspname as schema, c.relname as name, count(*) as indexes,
       pg_size_pretty(pg_indexes_size(c.oid)) as index_size, pg_size_pretty(pg_table_size(c.oid)) as heap_size
from pg_index i
join pg_class c on c.oid = i.indrelid and c.relkind = 'r'
join pg_namespace n on n.oid = c.relnamespace
where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
group by n.nspname, c.relname, c.oid
having count(*) > 10 or (pg_indexes_size(c.oid) > 2 * pg_table_size(c.oid) and pg_indexes_size(c.oid) > 64 * 1024 * 1024)
order by pg_indexes_size(c.oid) desc, 1, 2
