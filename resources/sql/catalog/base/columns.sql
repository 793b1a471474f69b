-- SPDX-License-Identifier: Apache-2.0
-- Columns of ordinary, partitioned and foreign tables.
-- schema, relation, number, name, type, collation_schema, collation_name (null: the type's own), not_null,
-- not_null_name (PostgreSQL 18's, null for a default name), expression, generated, identity, sequence_schema,
-- sequence_name, storage, compression, statistics_target, options (text[], with the server's own pg_attver),
-- foreign_options (text[]), local, inherited, comment, grants (aclitem[])
with relation as materialized (
    select c.oid, n.nspname, c.relname
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f')
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid
                      and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
), identity as (
    select o.refobjid, o.refobjsubid, n.nspname, c.relname
    from pg_sequence s
    join pg_depend o on o.classid = 'pg_class'::regclass and o.objid = s.seqrelid and o.objsubid = 0
                    and o.refclassid = 'pg_class'::regclass and o.deptype = 'i'
    join pg_class c on c.oid = s.seqrelid
    join pg_namespace n on n.oid = c.relnamespace
)
select r.nspname as schema,
       r.relname as relation,
       a.attnum as number,
       a.attname as name,
       format_type(a.atttypid, a.atttypmod) as type,
       ln.nspname as collation_schema,
       l.collname as collation_name,
       a.attnotnull as not_null,
       null::text as not_null_name,
       pg_get_expr(ad.adbin, case when a.attgenerated = '' then 0 else ad.adrelid end) as expression,
       a.attgenerated as generated,
       a.attidentity as identity,
       i.nspname as sequence_schema,
       i.relname as sequence_name,
       case when a.attstorage <> t.typstorage
            then case a.attstorage when 'p' then 'PLAIN' when 'e' then 'EXTERNAL' when 'm' then 'MAIN' else 'EXTENDED' end
       end as storage,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
       nullif(a.attstattarget, -1) as statistics_target,
       a.attoptions as options,
       a.attfdwoptions as foreign_options,
       a.attislocal as local,
       a.attinhcount > 0 as inherited,
       d.description as comment,
       a.attacl as grants
from relation r
join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_collation l on l.oid = a.attcollation and a.attcollation <> t.typcollation
left join pg_namespace ln on ln.oid = l.collnamespace
left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
left join identity i on i.refobjid = a.attrelid and i.refobjsubid = a.attnum
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
