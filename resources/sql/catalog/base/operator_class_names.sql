-- SPDX-License-Identifier: Apache-2.0
-- What the other queries' operator class numbers stand for, PostgreSQL's own too.
-- id (oid), schema, name, method (oid), type (oid), is_default (for its method and type)
select o.oid as id,
       n.nspname as schema,
       o.opcname as name,
       o.opcmethod as method,
       o.opcintype as type,
       o.opcdefault as is_default
from pg_opclass o
join pg_namespace n on n.oid = o.opcnamespace
