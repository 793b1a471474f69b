-- SPDX-License-Identifier: Apache-2.0
-- item: D-se-2
-- severity: attention
-- subject: policies
-- needs: live
-- object: table
-- message: {schema}.{name} has {policies} permissive policies for {command} that all apply to {role}.
-- basis: command role names
-- columns: schema, name: the table; policies: how many; command; role; names: of the policies
select schemaname as schema, tablename as name, cmd.command as command, r.role as role, count(*) as policies,
       string_agg(p.policyname, ', ' order by p.policyname) as names
from pg_policies p
cross join lateral (select c as command from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) c
                    where p.cmd = 'ALL' or p.cmd = c) cmd
cross join lateral unnest(p.roles) r(role)
where p.permissive = 'PERMISSIVE'
group by 1, 2, 3, 4
having count(*) > 1
order by 1, 2, 3, 4
