-- SPDX-License-Identifier: Apache-2.0
-- Enumerated types.
-- schema, name, values (text[], in sort order), owner, grants (aclitem[]), comment
with label as (
    select enumtypid, array_agg(enumlabel::text order by enumsortorder) as labels
    from pg_enum
    group by enumtypid
)
select n.nspname as schema,
       t.typname as name,
       coalesce(label.labels, '{}') as values,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(t.typacl, acldefault('T', t.typowner)) as grants,
       d.description as comment
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
left join label on label.enumtypid = t.oid
left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid and d.objsubid = 0
where t.typtype = 'e'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
