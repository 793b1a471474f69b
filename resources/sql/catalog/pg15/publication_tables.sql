-- SPDX-License-Identifier: Apache-2.0
-- The tables of publications (PostgreSQL 15: column lists and row filters).
-- publication, schema, relation, columns (text[], in their table's order; null: all), filter
select p.pubname as publication,
       n.nspname as schema,
       c.relname as relation,
       case when r.prattrs is not null
            then array(select a.attname::text from pg_attribute a
                       where a.attrelid = r.prrelid and a.attnum = any (r.prattrs) order by a.attnum)
       end as columns,
       pg_get_expr(r.prqual, r.prrelid) as filter
from pg_publication_rel r
join pg_publication p on p.oid = r.prpubid
join pg_class c on c.oid = r.prrelid
join pg_namespace n on n.oid = c.relnamespace
