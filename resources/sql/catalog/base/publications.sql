-- SPDX-License-Identifier: Apache-2.0
-- Publications; their tables are in publication_tables.sql.
-- name, all_tables, schemas (text[], sorted), publish_insert, publish_update, publish_delete, publish_truncate, via_root,
-- generated_columns (PostgreSQL 18: stored ones are published), owner, comment
select p.pubname as name,
       p.puballtables as all_tables,
       null::text[] as schemas,
       p.pubinsert as publish_insert,
       p.pubupdate as publish_update,
       p.pubdelete as publish_delete,
       p.pubtruncate as publish_truncate,
       p.pubviaroot as via_root,
       false as generated_columns,
       pg_get_userbyid(p.pubowner) as owner,
       d.description as comment
from pg_publication p
left join pg_description d on d.classoid = 'pg_publication'::regclass and d.objoid = p.oid and d.objsubid = 0
where not exists (select from pg_depend e where e.classid = 'pg_publication'::regclass and e.objid = p.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
