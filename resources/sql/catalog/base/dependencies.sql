-- SPDX-License-Identifier: Apache-2.0
-- What depends on what, by catalog row; dependency_nodes.sql says what the rows are. The server's own objects have none.
-- The triggers behind foreign keys and the types behind relations are left out: they are parts of what they depend on.
-- class, oid, number (of a column, 0: the whole), to_class, to_oid, to_number, type (n, a, i, P, S)
select classid as class,
       objid as oid,
       objsubid as number,
       refclassid as to_class,
       refobjid as to_oid,
       refobjsubid as to_number,
       deptype as type
from pg_depend
where objid >= 16384 and deptype in ('n', 'a', 'i', 'P', 'S')
  and not (classid = 'pg_trigger'::regclass and refclassid = 'pg_constraint'::regclass)
  and not (classid = 'pg_type'::regclass and deptype = 'i')
