-- SPDX-License-Identifier: Apache-2.0
-- Triggers that neither a constraint nor a partitioned parent made.
-- schema, relation, name, definition, function_schema, function_name, is_constraint, enabled, comment
select n.nspname as schema,
       c.relname as relation,
       t.tgname as name,
       pg_get_triggerdef(t.oid) as definition,
       pn.nspname as function_schema,
       p.proname as function_name,
       t.tgconstraint <> 0 as is_constraint,
       t.tgenabled as enabled,
       d.description as comment
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_proc p on p.oid = t.tgfoid
join pg_namespace pn on pn.oid = p.pronamespace
left join pg_description d on d.classoid = 'pg_trigger'::regclass and d.objoid = t.oid and d.objsubid = 0
where not t.tgisinternal and t.tgparentid = 0
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                  and (e.classid, e.objid) in (('pg_class'::regclass, c.oid), ('pg_trigger'::regclass, t.oid)))
