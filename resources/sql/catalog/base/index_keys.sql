-- SPDX-License-Identifier: Apache-2.0
-- The columns of the indexes that no constraint owns, in order.
-- schema, name (the index's), number, included, column, expression (one of both is null), collation_schema,
-- collation_name (null: the column's own), operator_class_schema, operator_class_name (null: the default),
-- operator_class_options, descending, nulls_first, statistics_target
with item as materialized (
    select x.indexrelid, x.indrelid, x.indnkeyatts, x.indkey, x.indclass, x.indcollation, x.indoption, n.nspname, c.relname
    from pg_index x
    join pg_class c on c.oid = x.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_class r on r.oid = x.indrelid and r.relkind in ('r', 'p', 'm')
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
      and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid in (c.oid, r.oid)
                      and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
)
select i.nspname as schema,
       i.relname as name,
       k.number as number,
       k.number > i.indnkeyatts as included,
       a.attname as column,
       case when k.attribute = 0 then pg_get_indexdef(i.indexrelid, k.number::int, false) end as expression,
       ln.nspname as collation_schema,
       l.collname as collation_name,
       opn.nspname as operator_class_schema,
       op.opcname as operator_class_name,
       case when xa.attoptions is not null
            then (select string_agg(quote_ident(split_part(o, '=', 1)) || '=' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ')
                  from unnest(xa.attoptions) o
                  where not starts_with(o, 'pg_attver='))
       end as operator_class_options,
       coalesce(k.option & 1, 0) = 1 as descending,
       coalesce(k.option & 2, 0) = 2 as nulls_first,
       nullif(xa.attstattarget, -1) as statistics_target
from item i
cross join lateral unnest(i.indkey, i.indclass, i.indcollation, i.indoption) with ordinality
    as k(attribute, class, "collation", option, number)
join pg_attribute xa on xa.attrelid = i.indexrelid and xa.attnum = k.number
left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attribute and k.attribute <> 0
left join pg_type t on t.oid = xa.atttypid
left join pg_collation l on l.oid = k."collation" and k."collation" <> coalesce(a.attcollation, t.typcollation)
left join pg_namespace ln on ln.oid = l.collnamespace
left join pg_opclass used on used.oid = k.class
left join pg_opclass own on own.opcmethod = used.opcmethod and own.opcintype = a.atttypid and own.opcdefault
left join pg_opclass op on op.oid = used.oid and not (used.opcdefault and (own.oid is null or own.oid = used.oid))
left join pg_namespace opn on opn.oid = op.opcnamespace
order by i.indexrelid, k.number
