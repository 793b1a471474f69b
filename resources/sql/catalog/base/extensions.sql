-- SPDX-License-Identifier: Apache-2.0
-- Installed extensions but for those every new database has (their oid is below FirstNormalObjectId).
-- name, schema, version, comment (null when it is the control file's own)
select x.extname as name,
       n.nspname as schema,
       x.extversion as version,
       nullif(d.description, a.comment) as comment
from pg_extension x
join pg_namespace n on n.oid = x.extnamespace
left join pg_description d on d.classoid = 'pg_extension'::regclass and d.objoid = x.oid and d.objsubid = 0
left join pg_available_extensions a on a.name = x.extname
where x.oid >= 16384
