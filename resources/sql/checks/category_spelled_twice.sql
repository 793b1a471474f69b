-- SPDX-License-Identifier: Apache-2.0
-- item: D-co-3
-- severity: attention
-- subject: columns
-- needs: live
-- object: column
-- message: Values of {schema}.{name}.{member} differ only in case or spaces: {spellings}.
-- sees: column statistics
-- columns: schema, name, member: the column; spellings: of one value; values: how many there are
select schema, name, member, string_agg(spellings, '; ' order by spellings) as spellings, max(values) as values
from (select s.schemaname as schema, s.tablename as name, s.attname as member, max(s.n_distinct)::int as values,
             string_agg(quote_literal(v.value), ', ' order by v.value) as spellings
      from pg_stats s
      join pg_namespace n on n.nspname = s.schemaname
      join pg_class c on c.relnamespace = n.oid and c.relname = s.tablename and c.relkind in ('r', 'p', 'm')
      join pg_attribute a on a.attrelid = c.oid and a.attname = s.attname and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype)
      cross join lateral unnest(s.most_common_vals::text::text[]) v(value)
      where s.n_distinct between 2 and 60 and n.nspname not in ('pg_catalog', 'information_schema') and not s.inherited
      group by s.schemaname, s.tablename, s.attname, lower(btrim(v.value))
      having count(*) > 1) doubles
group by 1, 2, 3
order by 1, 2, 3
