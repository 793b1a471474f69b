-- SPDX-License-Identifier: Apache-2.0
-- Collations (PostgreSQL 17: the builtin provider).
-- schema, name, provider, deterministic, locale, lc_collate, lc_ctype, rules, owner, comment
select n.nspname as schema,
       c.collname as name,
       case c.collprovider when 'i' then 'icu' when 'c' then 'libc' when 'b' then 'builtin' when 'd' then 'default' else c.collprovider::text end as provider,
       c.collisdeterministic as deterministic,
       c.colllocale as locale,
       case when c.collprovider = 'c' then c.collcollate end as lc_collate,
       case when c.collprovider = 'c' then c.collctype end as lc_ctype,
       c.collicurules as rules,
       pg_get_userbyid(c.collowner) as owner,
       d.description as comment
from pg_collation c
join pg_namespace n on n.oid = c.collnamespace
left join pg_description d on d.classoid = 'pg_collation'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_collation'::regclass and e.objid = c.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
