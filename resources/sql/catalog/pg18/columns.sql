-- SPDX-License-Identifier: Apache-2.0
-- Columns of ordinary, partitioned and foreign tables, extensions' too (PostgreSQL 18: not-null constraints have names).
-- relation (oid), number, name, type (oid), modifier, collation (oid), not_null,
-- not_null_name (PostgreSQL 18's, null for a default name), not_null_comment, not_null_valid, not_null_no_inherit,
-- not_null_local (18's),
-- expression, generated, identity, sequence (oid), storage,
-- compression, statistics_target, options (text[], with the server's own pg_attver), foreign_options (text[]), local,
-- inherited, comment, grants (aclitem[])
with relation as materialized (
    select c.oid, c.relname
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f')
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
), identity as (
    select o.refobjid, o.refobjsubid, s.seqrelid
    from pg_sequence s
    join pg_depend o on o.classid = 'pg_class'::regclass and o.objid = s.seqrelid and o.objsubid = 0
                    and o.refclassid = 'pg_class'::regclass and o.deptype = 'i'
)
select a.attrelid as relation,
       a.attnum as number,
       a.attname as name,
       a.atttypid as type,
       a.atttypmod as modifier,
       a.attcollation as collation,
       a.attnotnull as not_null,
       case when nn.conname <> r.relname || '_' || a.attname || '_not_null' then nn.conname end as not_null_name,
       nd.description as not_null_comment,
       coalesce(nn.convalidated, true) as not_null_valid,
       coalesce(nn.connoinherit, false) as not_null_no_inherit,
       coalesce(nn.conislocal, true) as not_null_local,
       pg_get_expr(ad.adbin, case when a.attgenerated = '' then 0 else ad.adrelid end) as expression,
       a.attgenerated as generated,
       a.attidentity as identity,
       i.seqrelid as sequence,
       a.attstorage as storage,
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
left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
left join identity i on i.refobjid = a.attrelid and i.refobjsubid = a.attnum
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
left join pg_constraint nn on nn.conrelid = a.attrelid and nn.contype = 'n' and nn.conkey[1] = a.attnum
left join pg_description nd on nd.classoid = 'pg_constraint'::regclass and nd.objoid = nn.oid and nd.objsubid = 0
