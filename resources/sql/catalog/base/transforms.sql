-- SPDX-License-Identifier: Apache-2.0
-- Transforms.
-- class, oid, parts (text[]: "class:oid" of the catalog rows that are its parts), kind, identity (as DROP wants it), schema
-- (null: none), definition, owner (null: the kind has none), comment
select 'pg_transform'::regclass::oid as class, t.oid, '{}'::text[] as parts,
       'TRANSFORM' as kind,
       'FOR ' || format_type(t.trftype, null) || ' LANGUAGE ' || quote_ident(l.lanname) as identity,
       null::text as schema,
       'CREATE TRANSFORM FOR ' || format_type(t.trftype, null) || ' LANGUAGE ' || quote_ident(l.lanname) || ' ('
       || concat_ws(', ', case when t.trffromsql <> 0 then 'FROM SQL WITH FUNCTION ' || t.trffromsql::regprocedure end,
                    case when t.trftosql <> 0 then 'TO SQL WITH FUNCTION ' || t.trftosql::regprocedure end) || ')' as definition,
       null::text as owner,
       d.description as comment
from pg_transform t
join pg_language l on l.oid = t.trflang
left join pg_description d on d.classoid = 'pg_transform'::regclass and d.objoid = t.oid and d.objsubid = 0
where t.oid >= 16384
  and not exists (select from pg_depend e where e.classid = 'pg_transform'::regclass and e.objid = t.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
