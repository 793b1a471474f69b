-- SPDX-License-Identifier: Apache-2.0
-- Indexes that no constraint owns; keys are in index_keys.sql.
-- schema, name, relation_schema, relation, method, is_unique, nulls_not_distinct, predicate, options (text[]), tablespace,
-- on_partitioned, parent_index_schema, parent_index_name, valid, clustered, replica_identity, comment
select n.nspname as schema,
       c.relname as name,
       rn.nspname as relation_schema,
       r.relname as relation,
       am.amname as method,
       x.indisunique as is_unique,
       false as nulls_not_distinct,
       pg_get_expr(x.indpred, x.indrelid) as predicate,
       c.reloptions as options,
       ts.spcname as tablespace,
       c.relkind = 'I' as on_partitioned,
       pn.nspname as parent_index_schema,
       pc.relname as parent_index_name,
       x.indisvalid as valid,
       x.indisclustered as clustered,
       x.indisreplident as replica_identity,
       d.description as comment
from pg_index x
join pg_class c on c.oid = x.indexrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_class r on r.oid = x.indrelid and r.relkind in ('r', 'p', 'm')
join pg_namespace rn on rn.oid = r.relnamespace
join pg_am am on am.oid = c.relam
left join pg_tablespace ts on ts.oid = c.reltablespace
left join pg_inherits inh on inh.inhrelid = x.indexrelid
left join pg_class pc on pc.oid = inh.inhparent
left join pg_namespace pn on pn.oid = pc.relnamespace
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid in (c.oid, r.oid)
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
