-- SPDX-License-Identifier: Apache-2.0
-- The keys of indexes that are expressions or have settings of their own.
-- index (oid), number, expression (null: a column), collation (the oid of its type's), options (of its operator class),
-- statistics_target
select xa.attrelid as index,
       xa.attnum as number,
       case when x.indkey[xa.attnum - 1] = 0 then pg_get_indexdef(xa.attrelid, xa.attnum, false) end as expression,
       t.typcollation as collation,
       case when xa.attoptions is not null
            then (select string_agg(quote_ident(split_part(o, '=', 1)) || '=' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ')
                  from unnest(xa.attoptions) o
                  where not starts_with(o, 'pg_attver='))
       end as options,
       nullif(xa.attstattarget, -1) as statistics_target
from pg_index x
join pg_class c on c.oid = x.indexrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute xa on xa.attrelid = x.indexrelid and xa.attnum > 0
join pg_type t on t.oid = xa.atttypid
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and (x.indkey[xa.attnum - 1] = 0 or xa.attoptions is not null or nullif(xa.attstattarget, -1) is not null)
