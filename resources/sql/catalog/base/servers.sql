-- SPDX-License-Identifier: Apache-2.0
-- Foreign servers.
-- name, wrapper, type, version, options (text[]), owner, grants (aclitem[]), comment
select s.srvname as name,
       w.fdwname as wrapper,
       s.srvtype as type,
       s.srvversion as version,
       s.srvoptions as options,
       pg_get_userbyid(s.srvowner) as owner,
       coalesce(s.srvacl, acldefault('S', s.srvowner)) as grants,
       d.description as comment
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw
left join pg_description d on d.classoid = 'pg_foreign_server'::regclass and d.objoid = s.oid and d.objsubid = 0
where not exists (select from pg_depend e where e.classid = 'pg_foreign_server'::regclass and e.objid = s.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
