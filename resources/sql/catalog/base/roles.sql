-- SPDX-License-Identifier: Apache-2.0
-- The cluster's roles, but for its own. No password: it is not for everyone to read.
-- name, superuser, inherits, create_role, create_database, login, replication, bypass_row_security, connection_limit,
-- valid_until, settings (text[]), comment
select r.rolname as name,
       r.rolsuper as superuser,
       r.rolinherit as inherits,
       r.rolcreaterole as create_role,
       r.rolcreatedb as create_database,
       r.rolcanlogin as login,
       r.rolreplication as replication,
       r.rolbypassrls as bypass_row_security,
       r.rolconnlimit as connection_limit,
       case when isfinite(r.rolvaliduntil) then to_char(r.rolvaliduntil at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            when r.rolvaliduntil = '-infinity' then '-infinity' end as valid_until,
       (select array_agg(s order by s collate "C") from unnest(c.setconfig) s) as settings,
       d.description as comment
from pg_roles r
left join pg_db_role_setting c on c.setrole = r.oid and c.setdatabase = 0
left join pg_shdescription d on d.classoid = 'pg_authid'::regclass and d.objoid = r.oid
where r.oid >= 16384
