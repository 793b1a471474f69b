-- SPDX-License-Identifier: Apache-2.0
-- Checks of domains (not-null is in domains.sql).
-- schema, domain, name, expression, validated, comment
select n.nspname as schema,
       t.typname as domain,
       c.conname as name,
       pg_get_expr(c.conbin, 0) as expression,
       c.convalidated as validated,
       d.description as comment
from pg_constraint c
join pg_type t on t.oid = c.contypid
join pg_namespace n on n.oid = t.typnamespace
left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = c.oid and d.objsubid = 0
where c.contypid <> 0 and c.contype = 'c'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
