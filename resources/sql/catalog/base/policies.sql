-- SPDX-License-Identifier: Apache-2.0
-- Row security policies.
-- schema, relation, name, permissive, command (*, r, a, w, d), roles (text[], sorted; empty: PUBLIC), using_expression,
-- check_expression, comment
select n.nspname as schema,
       c.relname as relation,
       p.polname as name,
       p.polpermissive as permissive,
       p.polcmd as command,
       array(select pg_get_userbyid(role)::text from unnest(p.polroles) role where role <> 0 order by 1) as roles,
       pg_get_expr(p.polqual, p.polrelid) as using_expression,
       pg_get_expr(p.polwithcheck, p.polrelid) as check_expression,
       d.description as comment
from pg_policy p
join pg_class c on c.oid = p.polrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_description d on d.classoid = 'pg_policy'::regclass and d.objoid = p.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
