-- SPDX-License-Identifier: Apache-2.0
-- Which role is granted to which, where one of them is not the server's own.
-- role, member, grantor (null: the cluster's first superuser), admin, inherits, set
select pg_get_userbyid(m.roleid) as role,
       pg_get_userbyid(m.member) as member,
       case when m.grantor <> 10 then (select rolname from pg_roles where oid = m.grantor) end as grantor,
       m.admin_option as admin,
       m.inherit_option as inherits,
       m.set_option as set
from pg_auth_members m
where m.roleid >= 16384 or m.member >= 16384
