-- SPDX-License-Identifier: Apache-2.0
-- The columns of the indexes that no constraint owns, in order.
-- schema, name (the index's), number, included, column, expression (one of both is null), collation_schema,
-- collation_name (null: the column's own), operator_class_schema, operator_class_name (null: the default),
-- operator_class_options, descending, nulls_first, statistics_target
with member as materialized (
    select objid from pg_depend
    where refclassid = 'pg_extension'::regclass and deptype = 'e' and classid = 'pg_class'::regclass
), key as materialized (
    select x.indexrelid, x.indrelid, x.indnkeyatts, n.nspname, c.relname,
           k.attribute, k.class, k."collation", k.option, k.number::int2 as number
    from pg_index x
    join pg_class c on c.oid = x.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_class r on r.oid = x.indrelid and r.relkind in ('r', 'p', 'm')
    cross join lateral unnest(x.indkey, x.indclass, x.indcollation, x.indoption) with ordinality
        as k(attribute, class, "collation", option, number)
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
      and x.indexrelid not in (select objid from member) and x.indrelid not in (select objid from member)
)
select k.nspname as schema,
       k.relname as name,
       k.number as number,
       k.number > k.indnkeyatts as included,
       a.attname as column,
       case when k.attribute = 0 then pg_get_indexdef(k.indexrelid, k.number, false) end as expression,
       ln.nspname as collation_schema,
       l.collname as collation_name,
       on_.nspname as operator_class_schema,
       case when on_.oid is not null then o.opcname end as operator_class_name,
       case when xa.attoptions is not null
            then (select string_agg(quote_ident(split_part(o, '=', 1)) || '=' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ')
                  from unnest(xa.attoptions) o
                  where not starts_with(o, 'pg_attver='))
       end as operator_class_options,
       coalesce(k.option & 1, 0) = 1 as descending,
       coalesce(k.option & 2, 0) = 2 as nulls_first,
       nullif(xa.attstattarget, -1) as statistics_target
from key k
join pg_attribute xa on xa.attrelid = k.indexrelid and xa.attnum = k.number
left join pg_attribute a on a.attrelid = k.indrelid and a.attnum = nullif(k.attribute, 0)
left join pg_type t on t.oid = xa.atttypid and k.attribute = 0
left join pg_collation l on l.oid = nullif(k."collation", coalesce(a.attcollation, t.typcollation))
left join pg_namespace ln on ln.oid = l.collnamespace
left join pg_opclass o on o.oid = k.class
-- An operator class is the default when it is marked so and the column's own type has no other that is; options want it
-- named.
left join pg_namespace on_ on on_.oid = o.opcnamespace
    and (not o.opcdefault or xa.attoptions is not null
         or (o.opcintype <> a.atttypid
             and exists (select from pg_opclass b where b.opcmethod = o.opcmethod and b.opcintype = a.atttypid and b.opcdefault)))
order by k.indexrelid, k.number
