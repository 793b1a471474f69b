-- SPDX-License-Identifier: Apache-2.0
-- Ordinary tables that a migration tool may keep for itself, by what their names and columns hold; which of them are is decided in history/versiontable.
-- schema, name, columns (one a line: name, tab, type, tab, whether NOT NULL)
select n.nspname as schema,
       c.relname as name,
       pg_catalog.string_agg(
           a.attname || E'\t' || pg_catalog.format_type(a.atttypid, a.atttypmod) || E'\t' || a.attnotnull,
           E'\n' order by a.attnum) as columns
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind = 'r'
  and n.nspname <> 'information_schema'
  and n.nspname !~ '^pg_'
group by n.nspname, c.relname
having pg_catalog.bool_or(a.attname = 'version_num')
    or c.relname ~ '(migration|schema|version|changelog|internal_metadata|yoyo|History)'
order by n.nspname, c.relname;
