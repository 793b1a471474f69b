-- SPDX-License-Identifier: Apache-2.0
-- Constraints of tables, extensions' too (PostgreSQL 18: WITHOUT OVERLAPS, PERIOD, NOT ENFORCED).
-- Not-null constraints are columns', a foreign key that a partition has from its parent is its parent's; a check's
-- expression is in check_expressions.sql, what a key's index says in indexes.sql.
-- id (oid), relation (oid), name, kind (p, u, f, c, x), columns (numbers, in key order), definition (exclusions),
-- referenced (oid), referenced_columns (numbers), on_update, on_delete, on_delete_columns (numbers), match,
-- without_overlaps, index (oid), deferrable, initially_deferred, validated, enforced, no_inherit, local, inherited, comment
select k.oid as id,
       k.conrelid as relation,
       k.conname as name,
       k.contype as kind,
       k.conkey as columns,
       case when k.contype = 'x' then pg_get_constraintdef(k.oid) end as definition,
       k.confrelid as referenced,
       k.confkey as referenced_columns,
       k.confupdtype as on_update,
       k.confdeltype as on_delete,
       k.confdelsetcols as on_delete_columns,
       k.confmatchtype as match,
       k.conperiod as without_overlaps,
       k.conindid as index,
       k.condeferrable as deferrable,
       k.condeferred as initially_deferred,
       k.convalidated as validated,
       k.conenforced as enforced,
       k.connoinherit as no_inherit,
       k.conislocal as local,
       k.coninhcount > 0 as inherited,
       d.description as comment
from pg_constraint k
left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = k.oid and d.objsubid = 0
where k.contype in ('p', 'u', 'f', 'c', 'x')
  and not (k.contype = 'f' and k.conparentid <> 0)
  and k.conrelid <> 0
