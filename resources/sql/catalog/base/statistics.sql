-- SPDX-License-Identifier: Apache-2.0
-- Extended statistics objects.
-- schema, name, relation_schema, relation, definition, target, owner, comment
select n.nspname as schema,
       s.stxname as name,
       rn.nspname as relation_schema,
       r.relname as relation,
       pg_get_statisticsobjdef(s.oid) as definition,
       nullif(s.stxstattarget, -1) as target,
       pg_get_userbyid(s.stxowner) as owner,
       d.description as comment
from pg_statistic_ext s
join pg_namespace n on n.oid = s.stxnamespace
join pg_class r on r.oid = s.stxrelid
join pg_namespace rn on rn.oid = r.relnamespace
left join pg_description d on d.classoid = 'pg_statistic_ext'::regclass and d.objoid = s.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                  and (e.classid, e.objid) in (('pg_statistic_ext'::regclass, s.oid), ('pg_class'::regclass, r.oid)))
