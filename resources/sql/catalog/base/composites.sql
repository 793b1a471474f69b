-- SPDX-License-Identifier: Apache-2.0
-- Free-standing composite types; their attributes are in composite_attributes.sql.
-- schema, name, owner, grants (aclitem[]), comment
select n.nspname as schema,
       t.typname as name,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(t.typacl, acldefault('T', t.typowner)) as grants,
       d.description as comment
from pg_type t
join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
join pg_namespace n on n.oid = t.typnamespace
left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid and d.objsubid = 0
where t.typtype = 'c'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
