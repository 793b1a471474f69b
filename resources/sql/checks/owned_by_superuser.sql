-- SPDX-License-Identifier: Apache-2.0
-- item: D-se-1
-- severity: attention
-- subject: tables
-- needs: live
-- object: schema
-- message: {tables} tables of schema {name} belong to the superuser {owner}: whoever maintains them must be one.
-- basis: owner
-- columns: name: the schema; owner; tables: how many
select '' as schema, n.nspname as name, r.rolname as owner, count(*) as tables
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_roles r on r.oid = c.relowner and r.rolsuper
where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
  and not exists (select from pg_depend e where e.objid = c.oid and e.deptype = 'e')
group by n.nspname, r.rolname
order by 2, 3
