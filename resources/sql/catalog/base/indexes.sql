-- SPDX-License-Identifier: Apache-2.0
-- Indexes, constraints' and extensions' too; what is special about a key is in index_keys.sql.
-- id (oid), name, relation (oid), listed (neither a constraint's nor an extension's), method, is_unique,
-- nulls_not_distinct, predicate, options (text[]), tablespace, on_partitioned, parent_index (oid), valid, clustered,
-- replica_identity, key_count (columns after these are included), columns, classes, collations, key_options (numbers, with
-- spaces between; column 0: an expression), comment
with member as materialized (
    select objid from pg_depend
    where refclassid = 'pg_extension'::regclass and deptype = 'e' and classid = 'pg_class'::regclass
), item as materialized (
    select x.*, k.oid is null and x.indexrelid not in (select objid from member) as listed
    from pg_index x
    left join pg_constraint k on k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x')
)
select c.oid as id,
       c.relname as name,
       x.indrelid as relation,
       x.listed as listed,
       am.amname as method,
       x.indisunique as is_unique,
       false as nulls_not_distinct,
       case when x.listed then pg_get_expr(x.indpred, x.indrelid) end as predicate,
       c.reloptions as options,
       ts.spcname as tablespace,
       c.relkind = 'I' as on_partitioned,
       inh.inhparent as parent_index,
       x.indisvalid as valid,
       x.indisclustered as clustered,
       x.indisreplident as replica_identity,
       x.indnkeyatts as key_count,
       x.indkey as columns,
       x.indclass as classes,
       x.indcollation as collations,
       x.indoption as key_options,
       d.description as comment
from item x
join pg_class c on c.oid = x.indexrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_am am on am.oid = c.relam
left join pg_tablespace ts on ts.oid = c.reltablespace
left join pg_inherits inh on inh.inhrelid = x.indexrelid
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
