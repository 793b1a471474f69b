-- SPDX-License-Identifier: Apache-2.0
-- Columns of views and materialized views.
-- schema, relation, number, name, type, collation_schema, collation_name (null: the type's own), expression,
-- statistics_target, comment, grants (aclitem[])
select n.nspname as schema,
       c.relname as relation,
       a.attnum as number,
       a.attname as name,
       format_type(a.atttypid, a.atttypmod) as type,
       ln.nspname as collation_schema,
       l.collname as collation_name,
       pg_get_expr(ad.adbin, ad.adrelid) as expression,
       nullif(a.attstattarget, -1) as statistics_target,
       d.description as comment,
       a.attacl as grants
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_collation l on l.oid = a.attcollation and a.attcollation <> t.typcollation
left join pg_namespace ln on ln.oid = l.collnamespace
left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
where c.relkind in ('v', 'm')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
order by c.oid, a.attnum
