-- SPDX-License-Identifier: Apache-2.0
-- Domains (from PostgreSQL 17 on not-null constraints have names); their checks are in domain_constraints.sql.
-- schema, name, type, collation_schema, collation_name (null: the type's own), not_null,
-- not_null_name (PostgreSQL 17's, null for a default name), expression, owner,
-- grants (aclitem[]), comment
select n.nspname as schema,
       t.typname as name,
       format_type(t.typbasetype, t.typtypmod) as type,
       ln.nspname as collation_schema,
       l.collname as collation_name,
       t.typnotnull as not_null,
       case when nn.conname <> t.typname || '_not_null' then nn.conname end as not_null_name,
       coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) as expression,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(t.typacl, acldefault('T', t.typowner)) as grants,
       d.description as comment
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
join pg_type b on b.oid = t.typbasetype
left join pg_collation l on l.oid = t.typcollation and t.typcollation <> b.typcollation
left join pg_namespace ln on ln.oid = l.collnamespace
left join pg_constraint nn on nn.contypid = t.oid and nn.contype = 'n'
left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid and d.objsubid = 0
where t.typtype = 'd'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
