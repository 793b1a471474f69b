-- SPDX-License-Identifier: Apache-2.0
-- Views and materialized views; columns are in view_columns.sql.
-- schema, name, materialized, definition, options (text[]; a materialized view's TOAST options begin with "toast."),
-- access_method (null: heap), tablespace, populated, owner, grants (aclitem[]), comment
select n.nspname as schema,
       c.relname as name,
       c.relkind = 'm' as materialized,
       rtrim(pg_get_viewdef(c.oid), ';') as definition,
       c.reloptions || (select array_agg('toast.' || o) from unnest(toast.reloptions) o) as options,
       nullif(am.amname, 'heap') as access_method,
       ts.spcname as tablespace,
       c.relispopulated as populated,
       pg_get_userbyid(c.relowner) as owner,
       coalesce(c.relacl, acldefault('r', c.relowner)) as grants,
       d.description as comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am am on am.oid = c.relam
left join pg_tablespace ts on ts.oid = c.reltablespace
left join pg_class toast on toast.oid = c.reltoastrelid
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
where c.relkind in ('v', 'm')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
