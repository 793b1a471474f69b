-- SPDX-License-Identifier: Apache-2.0
-- item: D-co-1
-- severity: attention
-- subject: columns
-- needs: live
-- object: column
-- message: {schema}.{name}.{member} holds {sentinel} in {percent} percent of the rows, which stands for no value.
-- sees: column statistics
-- columns: schema, name, member: the column; sentinel; percent: of the rows; type
select s.schemaname as schema, s.tablename as name, s.attname as member, quote_literal(v.value) as sentinel,
       round((100 * v.share)::numeric, 1) as percent, format_type(a.atttypid, a.atttypmod) as type
from pg_stats s
join pg_namespace n on n.nspname = s.schemaname
join pg_class c on c.relnamespace = n.oid and c.relname = s.tablename and c.relkind in ('r', 'p')
join pg_attribute a on a.attrelid = c.oid and a.attname = s.attname
cross join lateral unnest(s.most_common_vals::text::text[], s.most_common_freqs) v(value, share)
where n.nspname not in ('pg_catalog', 'information_schema') and not s.inherited and v.share >= 0.01 and s.n_distinct not between 1 and 3
  and case when a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype)
           then lower(btrim(v.value)) in ('n/a', 'na.', 'none', 'null', '(null)', 'nil', '-', '--', '?', 'tbd', 'undefined', 'not available')
           when a.atttypid = 'date'::regtype then v.value in ('1900-01-01', '0001-01-01', '9999-12-31', '1970-01-01', '2999-12-31')
           when a.atttypid in ('timestamp'::regtype, 'timestamptz'::regtype)
           then v.value ~ '^(1900-01-01|0001-01-01|9999-12-31|2999-12-31) 00:00:00'
           else false end
order by 1, 2, 3, 4
