-- SPDX-License-Identifier: Apache-2.0
-- Tables that can be Alembic's version table: one text column version_num. The name is a setting of env.py, which is code.
-- schema, name, qualified (quoted for SQL), readable (whether this role may SELECT)
select n.nspname as schema,
       c.relname as name,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) as qualified,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE') and pg_catalog.has_table_privilege(c.oid, 'SELECT') as readable
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'version_num' and not a.attisdropped
join pg_catalog.pg_type t on t.oid = a.atttypid and t.typcategory = 'S'
where c.relkind in ('r', 'p')
  and n.nspname <> 'information_schema'
  and n.nspname !~ '^pg_'
order by n.nspname, c.relname;
