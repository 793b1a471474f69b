-- SPDX-License-Identifier: Apache-2.0
-- item: D-se-1
-- severity: attention
-- subject: tables
-- needs: live
-- object: schema
-- message: Whatever {owner} makes {where} may be used by everyone: {privileges} on {objects}.
-- basis: owner objects privileges
-- columns: schema, name: the schema, empty for all; owner; where; objects; privileges
select '' as schema, coalesce(n.nspname, '') as name, d.defaclrole::regrole::text as owner,
       case when n.nspname is null then 'anywhere' else 'in schema ' || n.nspname end as where,
       case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'n' then 'schemas' end as objects,
       string_agg(a.privilege_type, ', ' order by a.privilege_type) as privileges
from pg_default_acl d
left join pg_namespace n on n.oid = d.defaclnamespace
cross join lateral aclexplode(d.defaclacl) a
where a.grantee = 0 and d.defaclobjtype in ('r', 'S', 'n')
group by n.nspname, d.defaclrole, d.defaclobjtype
order by 2, 3, 5
