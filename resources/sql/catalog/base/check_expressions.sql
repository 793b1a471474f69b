-- SPDX-License-Identifier: Apache-2.0
-- The expressions of the checks in constraints.sql, apart because they are what takes the server longest: up to
-- PostgreSQL 17 the time for one grows with the square of its table's columns.
-- id (the constraint's oid), expression
select k.oid as id,
       pg_get_expr(k.conbin, k.conrelid) as expression
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
where k.contype = 'c'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
