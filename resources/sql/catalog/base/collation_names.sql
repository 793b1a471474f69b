-- SPDX-License-Identifier: Apache-2.0
-- What the other queries' collation numbers stand for, PostgreSQL's own too.
-- id (oid), schema, name
select l.oid as id,
       n.nspname as schema,
       l.collname as name
from pg_collation l
join pg_namespace n on n.oid = l.collnamespace
