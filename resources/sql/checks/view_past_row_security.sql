-- SPDX-License-Identifier: Apache-2.0
-- item: D-se-2
-- severity: fail
-- subject: tables
-- needs: live
-- object: view
-- message: View {schema}.{name} reads {tables} with its owner's rights, past their row-level security.
-- basis: tables
-- columns: schema, name: the view; tables: with row-level security; owner: of the view
select n.nspname as schema, v.relname as name, string_agg(distinct t.oid::regclass::text, ', ') as tables,
       v.relowner::regrole::text as owner
from pg_class v
join pg_namespace n on n.oid = v.relnamespace
join pg_rewrite r on r.ev_class = v.oid
join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
join pg_class t on t.oid = d.refobjid and t.oid <> v.oid and t.relrowsecurity
join pg_roles o on o.oid = v.relowner
where v.relkind = 'v'
  and not exists (select from pg_options_to_table(v.reloptions) x
                  where x.option_name = 'security_invoker' and x.option_value in ('true', 'on', 'yes', '1'))
  and (o.rolsuper or o.rolbypassrls or (t.relowner = v.relowner and not t.relforcerowsecurity))
  -- Who may read nothing of it is not led past anything.
  and exists (select from aclexplode(v.relacl) a where a.grantee <> v.relowner and a.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))
group by 1, 2, v.relowner
order by 1, 2
