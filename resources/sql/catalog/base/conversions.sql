-- SPDX-License-Identifier: Apache-2.0
-- Encoding conversions.
-- class, oid, parts (text[]: "class:oid" of the catalog rows that are its parts), kind, identity (as DROP wants it), schema
-- (null: none), definition, owner (null: the kind has none), comment
select 'pg_conversion'::regclass::oid as class, c.oid, '{}'::text[] as parts,
       'CONVERSION' as kind,
       quote_ident(n.nspname) || '.' || quote_ident(c.conname) as identity,
       n.nspname as schema,
       'CREATE ' || case when c.condefault then 'DEFAULT ' else '' end || 'CONVERSION ' || quote_ident(n.nspname) || '.' || quote_ident(c.conname)
       || ' FOR ' || quote_literal(pg_encoding_to_char(c.conforencoding)) || ' TO '
       || quote_literal(pg_encoding_to_char(c.contoencoding)) || ' FROM ' || c.conproc as definition,
       pg_get_userbyid(c.conowner) as owner,
       d.description as comment
from pg_conversion c
join pg_namespace n on n.oid = c.connamespace
left join pg_description d on d.classoid = 'pg_conversion'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_conversion'::regclass and e.objid = c.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
