-- SPDX-License-Identifier: Apache-2.0
-- Constraints of tables (PostgreSQL 15: NULLS NOT DISTINCT, SET NULL of chosen columns).
-- schema, relation, name, kind (p, u, f, c, x), columns (text[], in key order), expression (checks), definition
-- (exclusions), referenced_schema, referenced_name, referenced_columns (text[]), on_update, on_delete,
-- on_delete_columns (text[]), match, nulls_not_distinct, without_overlaps, include (text[]), options (text[]),
-- tablespace, parent_index_schema, parent_index_name, clustered, replica_identity, deferrable, initially_deferred,
-- validated, enforced, no_inherit, local, inherited, comment, index_comment
with item as materialized (
    select c.*, n.nspname, r.relname
    from pg_constraint c
    join pg_class r on r.oid = c.conrelid and r.relkind in ('r', 'p', 'f')
    join pg_namespace n on n.oid = r.relnamespace
    where c.contype in ('p', 'u', 'f', 'c', 'x')
      and not (c.contype = 'f' and c.conparentid <> 0)
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = r.oid
                      and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
), key as (
    select i.oid, array_agg(a.attname::text order by k.position) as columns
    from item i
    cross join lateral unnest(i.conkey) with ordinality as k(number, position)
    join pg_attribute a on a.attrelid = i.conrelid and a.attnum = k.number
    where cardinality(i.conkey) > 1
    group by i.oid
), referenced as (
    select i.oid, array_agg(a.attname::text order by k.position) as columns
    from item i
    cross join lateral unnest(i.confkey) with ordinality as k(number, position)
    join pg_attribute a on a.attrelid = i.confrelid and a.attnum = k.number
    where cardinality(i.confkey) > 1
    group by i.oid
), chosen as (
    select i.oid, array_agg(a.attname::text order by k.position) as columns
    from item i
    cross join lateral unnest(i.confdelsetcols) with ordinality as k(number, position)
    join pg_attribute a on a.attrelid = i.conrelid and a.attnum = k.number
    where i.confdelsetcols is not null
    group by i.oid
), include as (
    select i.oid, array_agg(a.attname::text order by k.position) as columns
    from item i
    join pg_index x on x.indexrelid = i.conindid and x.indnatts > x.indnkeyatts
    cross join lateral unnest(x.indkey) with ordinality as k(number, position)
    join pg_attribute a on a.attrelid = i.conrelid and a.attnum = k.number
    where i.contype in ('p', 'u', 'x') and k.position > x.indnkeyatts
    group by i.oid
)
select i.nspname as schema,
       i.relname as relation,
       i.conname as name,
       i.contype as kind,
       coalesce(key.columns, array_remove(array[a.attname::text], null)) as columns,
       case when i.contype = 'c' then pg_get_expr(i.conbin, i.conrelid) end as expression,
       case when i.contype = 'x' then pg_get_constraintdef(i.oid) end as definition,
       fn.nspname as referenced_schema,
       f.relname as referenced_name,
       coalesce(referenced.columns, array_remove(array[fa.attname::text], null)) as referenced_columns,
       i.confupdtype as on_update,
       i.confdeltype as on_delete,
       chosen.columns as on_delete_columns,
       i.confmatchtype as match,
       coalesce(x.indnullsnotdistinct, false) as nulls_not_distinct,
       false as without_overlaps,
       include.columns as include,
       xc.reloptions as options,
       ts.spcname as tablespace,
       pn.nspname as parent_index_schema,
       pc.relname as parent_index_name,
       coalesce(x.indisclustered, false) as clustered,
       coalesce(x.indisreplident, false) as replica_identity,
       i.condeferrable as deferrable,
       i.condeferred as initially_deferred,
       i.convalidated as validated,
       true as enforced,
       i.connoinherit as no_inherit,
       i.conislocal as local,
       i.coninhcount > 0 as inherited,
       d.description as comment,
       xd.description as index_comment
from item i
left join key on key.oid = i.oid
left join pg_attribute a on cardinality(i.conkey) = 1 and a.attrelid = i.conrelid and a.attnum = i.conkey[1]
left join referenced on referenced.oid = i.oid
left join pg_attribute fa on cardinality(i.confkey) = 1 and fa.attrelid = i.confrelid and fa.attnum = i.confkey[1]
left join chosen on chosen.oid = i.oid
left join include on include.oid = i.oid
left join pg_class f on f.oid = i.confrelid
left join pg_namespace fn on fn.oid = f.relnamespace
left join pg_index x on x.indexrelid = i.conindid and i.contype in ('p', 'u', 'x')
left join pg_class xc on xc.oid = x.indexrelid
left join pg_tablespace ts on ts.oid = xc.reltablespace
left join pg_inherits inh on inh.inhrelid = x.indexrelid
left join pg_class pc on pc.oid = inh.inhparent
left join pg_namespace pn on pn.oid = pc.relnamespace
left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = i.oid and d.objsubid = 0
left join pg_description xd on xd.classoid = 'pg_class'::regclass and xd.objoid = x.indexrelid and xd.objsubid = 0
