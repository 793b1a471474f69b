-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-5
-- severity: fail
-- subject: indexes
-- needs: live
-- object: index
-- message: Index {name} of {table} was left half-made: it is not even kept up to date.
-- fix: drop index
-- columns: schema, name: the index; table
select n.nspname as schema, c.relname as name, tn.nspname || '.' || t.relname as table
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_class t on t.oid = i.indrelid
join pg_namespace tn on tn.oid = t.relnamespace
where not i.indisready
  and not exists (select from pg_stat_progress_create_index p where p.index_relid = i.indexrelid)
order by 1, 2
