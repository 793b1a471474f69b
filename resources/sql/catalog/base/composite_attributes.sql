-- SPDX-License-Identifier: Apache-2.0
-- The attributes of free-standing composite types, in their order.
-- schema, name (the type's), attribute, type, collation_schema, collation_name (null: the type's own), comment
select n.nspname as schema,
       c.relname as name,
       a.attname as attribute,
       format_type(a.atttypid, a.atttypmod) as type,
       ln.nspname as collation_schema,
       l.collname as collation_name,
       d.description as comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_collation l on l.oid = a.attcollation and a.attcollation <> t.typcollation
left join pg_namespace ln on ln.oid = l.collnamespace
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = a.attnum
where c.relkind = 'c'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = c.reltype
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
order by c.oid, a.attnum
