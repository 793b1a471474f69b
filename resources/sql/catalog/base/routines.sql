-- SPDX-License-Identifier: Apache-2.0
-- Functions, procedures and aggregates; an aggregate's definition is in aggregates.sql.
-- schema, name, kind (f, p, a, w), arguments, input_types, result, all_arguments, language, definition, source,
-- volatility, security_definer, configuration (text[]), owner, grants (aclitem[]), comment
select n.nspname as schema,
       p.proname as name,
       p.prokind as kind,
       pg_get_function_identity_arguments(p.oid) as arguments,
       oidvectortypes(p.proargtypes) as input_types,
       pg_get_function_result(p.oid) as result,
       pg_get_function_arguments(p.oid) as all_arguments,
       l.lanname as language,
       case when p.prokind <> 'a' then rtrim(pg_get_functiondef(p.oid), E'\n') end as definition,
       case when p.prosqlbody is null then p.prosrc else pg_get_function_sqlbody(p.oid) end as source,
       p.provolatile as volatility,
       p.prosecdef as security_definer,
       p.proconfig as configuration,
       pg_get_userbyid(p.proowner) as owner,
       coalesce(p.proacl, acldefault('f', p.proowner)) as grants,
       d.description as comment
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
left join pg_description d on d.classoid = 'pg_proc'::regclass and d.objoid = p.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid
                  and ((e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
                       or (e.refclassid = 'pg_type'::regclass and e.deptype = 'i')))
