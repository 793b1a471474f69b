-- SPDX-License-Identifier: Apache-2.0
-- Casts that neither the server nor an extension nor a range type (to its multirange) brought.
-- class, oid, parts (text[]: "class:oid" of the catalog rows that are its parts), kind, identity (as DROP wants it), schema
-- (null: none), definition, owner (null: the kind has none), comment
select 'pg_cast'::regclass::oid as class, c.oid, '{}'::text[] as parts,
       'CAST' as kind,
       '(' || format_type(c.castsource, null) || ' AS ' || format_type(c.casttarget, null) || ')' as identity,
       null::text as schema,
       'CREATE CAST (' || format_type(c.castsource, null) || ' AS ' || format_type(c.casttarget, null) || ') '
       || case c.castmethod when 'f' then 'WITH FUNCTION ' || c.castfunc::regprocedure when 'i' then 'WITH INOUT'
               else 'WITHOUT FUNCTION' end
       || case c.castcontext when 'a' then ' AS ASSIGNMENT' when 'i' then ' AS IMPLICIT' else '' end as definition,
       null::text as owner,
       d.description as comment
from pg_cast c
left join pg_description d on d.classoid = 'pg_cast'::regclass and d.objoid = c.oid and d.objsubid = 0
where c.oid >= 16384
  and not exists (select from pg_depend e where e.classid = 'pg_cast'::regclass and e.objid = c.oid
                  and (e.deptype = 'i' or e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'))
