-- SPDX-License-Identifier: Apache-2.0
-- The tables of publications.
-- publication, schema, relation, columns (text[], in their table's order; null: all), filter
select p.pubname as publication,
       n.nspname as schema,
       c.relname as relation,
       null::text[] as columns,
       null::text as filter
from pg_publication_rel r
join pg_publication p on p.oid = r.prpubid
join pg_class c on c.oid = r.prrelid
join pg_namespace n on n.oid = c.relnamespace
