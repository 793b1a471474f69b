-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-5
-- severity: fail
-- subject: indexes
-- needs: live
-- object: index
-- message: Index {name} of {table} was built under version {built} of its collation; the system has {now}.
-- basis: built now
-- columns: schema, name: the index; table; collation; built, now: versions
select distinct n.nspname as schema, c.relname as name, i.indrelid::regclass::text as table, co.collname as collation,
       co.collversion as built, pg_collation_actual_version(co.oid) as now
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
cross join lateral unnest(i.indcollation::oid[]) k(used)
join pg_collation co on co.oid = k.used and co.collversion is not null
where co.collversion is distinct from pg_collation_actual_version(co.oid)
order by 1, 2
