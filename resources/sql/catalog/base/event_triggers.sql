-- SPDX-License-Identifier: Apache-2.0
-- Event triggers.
-- name, event, tags (text[]), function_schema, function_name, enabled, owner, comment
select t.evtname as name,
       t.evtevent as event,
       t.evttags as tags,
       n.nspname as function_schema,
       p.proname as function_name,
       t.evtenabled as enabled,
       pg_get_userbyid(t.evtowner) as owner,
       d.description as comment
from pg_event_trigger t
join pg_proc p on p.oid = t.evtfoid
join pg_namespace n on n.oid = p.pronamespace
left join pg_description d on d.classoid = 'pg_event_trigger'::regclass and d.objoid = t.oid and d.objsubid = 0
where not exists (select from pg_depend e where e.classid = 'pg_event_trigger'::regclass and e.objid = t.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
