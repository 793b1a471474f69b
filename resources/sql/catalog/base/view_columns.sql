-- SPDX-License-Identifier: Apache-2.0
-- Columns of views and materialized views, extensions' too.
-- relation (oid), number, name, type (oid), modifier, collation (oid), expression, statistics_target, comment,
-- grants (aclitem[])
select a.attrelid as relation,
       a.attnum as number,
       a.attname as name,
       a.atttypid as type,
       a.atttypmod as modifier,
       a.attcollation as collation,
       pg_get_expr(ad.adbin, ad.adrelid) as expression,
       nullif(a.attstattarget, -1) as statistics_target,
       d.description as comment,
       a.attacl as grants
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
where c.relkind in ('v', 'm')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by a.attrelid, a.attnum
