-- SPDX-License-Identifier: Apache-2.0
-- What the other queries' relation numbers stand for: everything in pg_class but ordinary indexes and TOAST tables.
-- id (oid), schema, name, listed (in a schema of the database's own and no extension's)
select c.oid as id,
       n.nspname as schema,
       c.relname as name,
       n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
       and c.oid not in (select objid from pg_depend
                         where classid = 'pg_class'::regclass and refclassid = 'pg_extension'::regclass and deptype = 'e') as listed
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind not in ('i', 't')
