-- SPDX-License-Identifier: Apache-2.0
-- item: D-se-1
-- severity: attention
-- subject: columns
-- needs: live
-- object: column
-- message: Everyone may {privileges} column {schema}.{name}.{member}.
-- basis: privileges
-- columns: schema, name, member: the column; privileges
select n.nspname as schema, c.relname as name, a.attname as member,
       string_agg(x.privilege_type, ', ' order by x.privilege_type) as privileges
from pg_attribute a
join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm', 'f')
join pg_namespace n on n.oid = c.relnamespace
cross join lateral aclexplode(a.attacl) x
where x.grantee = 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema')
  and exists (select from aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) s where s.grantee = 0 and s.privilege_type = 'USAGE')
group by 1, 2, 3
order by 1, 2, 3
