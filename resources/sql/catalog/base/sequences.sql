-- SPDX-License-Identifier: Apache-2.0
-- Sequences, those behind identity columns too.
-- schema, name, type, start, increment, minimum, maximum, cache, cycle, unlogged, identity, table_schema, table_name,
-- column_name (what owns it, null: nothing), owner, grants (aclitem[]), comment
select n.nspname as schema,
       c.relname as name,
       format_type(s.seqtypid, null) as type,
       s.seqstart as start,
       s.seqincrement as increment,
       s.seqmin as minimum,
       s.seqmax as maximum,
       s.seqcache as cache,
       s.seqcycle as cycle,
       c.relpersistence = 'u' as unlogged,
       coalesce(o.deptype = 'i', false) as identity,
       tn.nspname as table_schema,
       t.relname as table_name,
       a.attname as column_name,
       pg_get_userbyid(c.relowner) as owner,
       coalesce(c.relacl, acldefault('s', c.relowner)) as grants,
       d.description as comment
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_depend o on o.classid = 'pg_class'::regclass and o.objid = c.oid and o.objsubid = 0
                     and o.refclassid = 'pg_class'::regclass and o.refobjsubid > 0 and o.deptype in ('a', 'i')
left join pg_class t on t.oid = o.refobjid
left join pg_namespace tn on tn.oid = t.relnamespace
left join pg_attribute a on a.attrelid = o.refobjid and a.attnum = o.refobjsubid
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid in (c.oid, t.oid)
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
