-- SPDX-License-Identifier: Apache-2.0
-- Foreign-data wrappers.
-- name, handler_schema, handler_name, validator_schema, validator_name, options (text[]), owner, grants (aclitem[]),
-- comment
select w.fdwname as name,
       hn.nspname as handler_schema,
       h.proname as handler_name,
       vn.nspname as validator_schema,
       v.proname as validator_name,
       w.fdwoptions as options,
       pg_get_userbyid(w.fdwowner) as owner,
       coalesce(w.fdwacl, acldefault('F', w.fdwowner)) as grants,
       d.description as comment
from pg_foreign_data_wrapper w
left join pg_proc h on h.oid = w.fdwhandler
left join pg_namespace hn on hn.oid = h.pronamespace
left join pg_proc v on v.oid = w.fdwvalidator
left join pg_namespace vn on vn.oid = v.pronamespace
left join pg_description d on d.classoid = 'pg_foreign_data_wrapper'::regclass and d.objoid = w.oid and d.objsubid = 0
where not exists (select from pg_depend e where e.classid = 'pg_foreign_data_wrapper'::regclass and e.objid = w.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
