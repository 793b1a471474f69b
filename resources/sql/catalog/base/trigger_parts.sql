-- SPDX-License-Identifier: Apache-2.0
-- Partitions whose part of a partitioned table's trigger is switched otherwise than that of their own parent; from the top down.
-- schema, relation, name, part_schema, part_relation, enabled
with recursive part as (
    select t.oid, t.oid as root, 0 as depth, t.tgenabled as parent_enabled, t.tgenabled as enabled, t.tgrelid as relid
    from pg_trigger t
    where not t.tgisinternal and t.tgparentid = 0
      and exists (select from pg_trigger other where other.tgparentid = t.oid)
    union all
    select t.oid, p.root, p.depth + 1, p.enabled, t.tgenabled, t.tgrelid
    from part p
    join pg_trigger t on t.tgparentid = p.oid
)
select n.nspname as schema,
       c.relname as relation,
       t.tgname as name,
       pn.nspname as part_schema,
       pc.relname as part_relation,
       p.enabled as enabled
from part p
join pg_trigger t on t.oid = p.root
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_class pc on pc.oid = p.relid
join pg_namespace pn on pn.oid = pc.relnamespace
where p.enabled <> p.parent_enabled
order by p.depth, pn.nspname collate "C", pc.relname collate "C"
