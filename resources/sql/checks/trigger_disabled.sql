-- SPDX-License-Identifier: Apache-2.0
-- item: D-in-1
-- severity: attention
-- subject: tables
-- needs: live
-- object: table
-- message: Triggers of {schema}.{name} are disabled: {triggers}.
-- basis: triggers
-- columns: schema, name: the table; triggers: their names
select n.nspname as schema, c.relname as name, string_agg(t.tgname, ', ' order by t.tgname) as triggers
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
where t.tgenabled = 'D'
group by 1, 2
order by 1, 2
