-- SPDX-License-Identifier: Apache-2.0
-- User mappings; a role that may not see the options gets none.
-- server, role (null: PUBLIC), options (text[])
select m.srvname as server,
       case when m.umuser <> 0 then m.usename end as role,
       m.umoptions as options
from pg_user_mappings m
where not exists (select from pg_depend e where e.classid = 'pg_foreign_server'::regclass and e.objid = m.srvid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
