-- SPDX-License-Identifier: Apache-2.0
-- What the other queries' pairs of a type and a modifier stand for: every pair that a column has.
-- id (oid), modifier, type, storage, collation (oid)
with used as materialized (
    select distinct atttypid, atttypmod from pg_attribute where attrelid >= 16384 and attnum > 0
)
select t.oid as id,
       u.atttypmod as modifier,
       format_type(t.oid, u.atttypmod) as type,
       t.typstorage as storage,
       t.typcollation as collation
from used u
join pg_type t on t.oid = u.atttypid
