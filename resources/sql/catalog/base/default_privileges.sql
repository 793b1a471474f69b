-- SPDX-License-Identifier: Apache-2.0
-- Default privileges as the catalog has them.
-- role, schema (null: everywhere), object_type (TABLES, …), grants (aclitem[])
select pg_get_userbyid(a.defaclrole) as role,
       n.nspname as schema,
       case a.defaclobjtype when 'r' then 'TABLES' when 'S' then 'SEQUENCES' when 'f' then 'FUNCTIONS' when 'T' then 'TYPES'
            when 'n' then 'SCHEMAS' when 'L' then 'LARGE OBJECTS' else a.defaclobjtype::text end as object_type,
       a.defaclacl as grants
from pg_default_acl a
left join pg_namespace n on n.oid = a.defaclnamespace
