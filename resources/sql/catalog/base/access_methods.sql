-- SPDX-License-Identifier: Apache-2.0
-- Access methods that neither the server nor an extension brought.
-- class, oid, parts (text[]: "class:oid" of the catalog rows that are its parts), kind, identity (as DROP wants it), schema
-- (null: none), definition, owner (null: the kind has none), comment
select 'pg_am'::regclass::oid as class, a.oid, '{}'::text[] as parts,
       'ACCESS METHOD' as kind,
       quote_ident(a.amname) as identity,
       null::text as schema,
       'CREATE ACCESS METHOD ' || quote_ident(a.amname) || ' TYPE ' || case a.amtype when 't' then 'TABLE' else 'INDEX' end
       || ' HANDLER ' || a.amhandler as definition,
       null::text as owner,
       d.description as comment
from pg_am a
left join pg_description d on d.classoid = 'pg_am'::regclass and d.objoid = a.oid and d.objsubid = 0
where a.oid >= 16384
  and not exists (select from pg_depend e where e.classid = 'pg_am'::regclass and e.objid = a.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
