-- SPDX-License-Identifier: Apache-2.0
-- Rules but for those that are views.
-- schema, relation, name, definition, enabled, comment
select n.nspname as schema,
       c.relname as relation,
       r.rulename as name,
       rtrim(pg_get_ruledef(r.oid), ';') as definition,
       r.ev_enabled as enabled,
       d.description as comment
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
join pg_namespace n on n.oid = c.relnamespace
left join pg_description d on d.classoid = 'pg_rewrite'::regclass and d.objoid = r.oid and d.objsubid = 0
where r.rulename <> '_RETURN'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                  and (e.classid, e.objid) in (('pg_class'::regclass, c.oid), ('pg_rewrite'::regclass, r.oid)))
