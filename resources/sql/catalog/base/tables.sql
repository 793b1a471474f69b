-- SPDX-License-Identifier: Apache-2.0
-- Ordinary, partitioned and foreign tables; columns are in columns.sql.
-- schema, name, kind (r, p, f), unlogged, partition_key, is_partition, bound, parent_schemas, parent_names (text[], in
-- order), type_schema, type_name (CREATE TABLE OF), access_method (null: heap), tablespace, options, toast_options
-- (text[]), replica_identity, row_security, force_row_security, foreign_server, foreign_options (text[]), owner,
-- grants (aclitem[]), comment
with parent as (
    select i.inhrelid,
           array_agg(n.nspname::text order by i.inhseqno) as schemas,
           array_agg(c.relname::text order by i.inhseqno) as names
    from pg_inherits i
    join pg_class c on c.oid = i.inhparent and c.relkind in ('r', 'p', 'f')
    join pg_namespace n on n.oid = c.relnamespace
    group by i.inhrelid
)
select n.nspname as schema,
       c.relname as name,
       c.relkind as kind,
       c.relpersistence = 'u' as unlogged,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
       c.relispartition as is_partition,
       pg_get_expr(c.relpartbound, c.oid) as bound,
       parent.schemas as parent_schemas,
       parent.names as parent_names,
       yn.nspname as type_schema,
       y.typname as type_name,
       nullif(am.amname, 'heap') as access_method,
       ts.spcname as tablespace,
       c.reloptions as options,
       toast.reloptions as toast_options,
       c.relreplident as replica_identity,
       c.relrowsecurity as row_security,
       c.relforcerowsecurity as force_row_security,
       fs.srvname as foreign_server,
       ft.ftoptions as foreign_options,
       pg_get_userbyid(c.relowner) as owner,
       coalesce(c.relacl, acldefault('r', c.relowner)) as grants,
       d.description as comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join parent on parent.inhrelid = c.oid
left join pg_type y on y.oid = c.reloftype
left join pg_namespace yn on yn.oid = y.typnamespace
left join pg_am am on am.oid = c.relam
left join pg_tablespace ts on ts.oid = c.reltablespace
left join pg_class toast on toast.oid = c.reltoastrelid
left join pg_foreign_table ft on ft.ftrelid = c.oid
left join pg_foreign_server fs on fs.oid = ft.ftserver
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
where c.relkind in ('r', 'p', 'f')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
