-- SPDX-License-Identifier: Apache-2.0
-- Procedural languages that neither the server nor an extension brought.
-- class, oid, parts (text[]: "class:oid" of the catalog rows that are its parts), kind, identity (as DROP wants it), schema
-- (null: none), definition, owner (null: the kind has none), comment, grants (aclitem[])
select 'pg_language'::regclass::oid as class, l.oid, '{}'::text[] as parts,
       'LANGUAGE' as kind,
       quote_ident(l.lanname) as identity,
       null::text as schema,
       'CREATE ' || case when l.lanpltrusted then 'TRUSTED ' else '' end || 'LANGUAGE ' || quote_ident(l.lanname)
       || ' HANDLER ' || l.lanplcallfoid::regproc
       || case when l.laninline <> 0 then ' INLINE ' || l.laninline::regproc else '' end
       || case when l.lanvalidator <> 0 then ' VALIDATOR ' || l.lanvalidator::regproc else '' end as definition,
       pg_get_userbyid(l.lanowner) as owner,
       d.description as comment,
       coalesce(l.lanacl, acldefault('l', l.lanowner)) as grants
from pg_language l
left join pg_description d on d.classoid = 'pg_language'::regclass and d.objoid = l.oid and d.objsubid = 0
where l.lanispl and l.oid >= 16384
  and not exists (select from pg_depend e where e.classid = 'pg_language'::regclass and e.objid = l.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
