-- SPDX-License-Identifier: Apache-2.0
-- item: D-nf-1
-- severity: attention
-- subject: tables
-- needs: live
-- object: table
-- message: {schema}.{name} keeps attributes as rows: {attribute} names them and {value} holds them.
-- basis: attribute value
-- columns: schema, name: the table; attribute, value: its columns; parent: what the attributes are of
select n.nspname as schema, c.relname as name, k.attname as attribute, v.attname as value, f.confrelid::regclass::text as parent
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_constraint f on f.conrelid = c.oid and f.contype = 'f'
join pg_attribute k on k.attrelid = c.oid and k.attnum > 0 and not k.attisdropped and not k.attnum = any (f.conkey)
    and k.attname ~ '^(attribute|attr|property|prop|field|meta|option|setting|key|name)(_?(name|key|code))?$'
    and k.atttypid in ('text'::regtype, 'varchar'::regtype)
join pg_attribute v on v.attrelid = c.oid and v.attnum > 0 and not v.attisdropped
    and v.attname ~ '^((attribute|attr|property|prop|field|meta|option|setting)_?)?(value|val|content)$'
    and v.atttypid in ('text'::regtype, 'varchar'::regtype)
where c.relkind in ('r', 'p') and not c.relispartition and cardinality(f.conkey) = 1
  and c.relnatts between 3 and 6
order by 1, 2
