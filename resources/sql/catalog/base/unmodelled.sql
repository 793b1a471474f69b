-- SPDX-License-Identifier: Apache-2.0
-- What pg_dump would print and no other query reads: one row per thing, so that nothing is silently missed.
-- kind, name
with member as materialized (
    select classid, objid from pg_depend where refclassid = 'pg_extension'::regclass and deptype = 'e'
), place as (
    -- pg_dump passes over the information schema altogether.
    select * from pg_namespace where nspname <> 'information_schema'
), access as (
    select 'pg_class'::regclass::oid as class, c.oid, 0 as number, 'privileges on relation' as kind, c.oid::regclass::text as name,
           c.relacl as acl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner) as standard
    from pg_class c
    join place n on n.oid = c.relnamespace
    where c.relacl is not null and (c.oid < 16384 or c.oid in (select objid from member where classid = 'pg_class'::regclass))
    union all
    select 'pg_class'::regclass::oid, a.attrelid, a.attnum, 'privileges on column',
           a.attrelid::regclass::text || '.' || quote_ident(a.attname), a.attacl, '{}'
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join place n on n.oid = c.relnamespace
    where a.attacl is not null
      and (a.attrelid < 16384 or a.attrelid in (select objid from member where classid = 'pg_class'::regclass))
    union all
    select 'pg_proc'::regclass::oid, p.oid, 0, 'privileges on function', p.oid::regprocedure::text, p.proacl, acldefault('f', p.proowner)
    from pg_proc p
    join place n on n.oid = p.pronamespace
    where p.proacl is not null and (p.oid < 16384 or p.oid in (select objid from member where classid = 'pg_proc'::regclass))
    union all
    select 'pg_type'::regclass::oid, t.oid, 0, 'privileges on type', t.oid::regtype::text, t.typacl, acldefault('T', t.typowner)
    from pg_type t
    join place n on n.oid = t.typnamespace
    where t.typacl is not null and (t.oid < 16384 or t.oid in (select objid from member where classid = 'pg_type'::regclass))
    union all
    select 'pg_namespace'::regclass::oid, n.oid, 0, 'privileges on schema', n.nspname, n.nspacl, acldefault('n', n.nspowner)
    from place n
    where n.nspacl is not null
      and (n.nspname ~ '^pg_' or n.oid in (select objid from member where classid = 'pg_namespace'::regclass))
    union all
    select 'pg_language'::regclass::oid, l.oid, 0, 'privileges on language', l.lanname, l.lanacl, acldefault('l', l.lanowner)
    from pg_language l
    where l.lanacl is not null and (l.oid < 16384 or l.oid in (select objid from member where classid = 'pg_language'::regclass))
    union all
    select 'pg_foreign_data_wrapper'::regclass::oid, w.oid, 0, 'privileges on foreign-data wrapper', w.fdwname, w.fdwacl,
           acldefault('F', w.fdwowner)
    from pg_foreign_data_wrapper w
    where w.fdwacl is not null and w.oid in (select objid from member where classid = 'pg_foreign_data_wrapper'::regclass)
)
select a.kind as kind, a.name as name
from access a
left join pg_init_privs i on i.classoid = a.class and i.objoid = a.oid and i.objsubid = a.number
where a.acl is distinct from coalesce(i.initprivs, a.standard)
union all
select case when t.typisdefined then 'base type' else 'shell type' end, t.oid::regtype::text
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
where t.typtype in ('b', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_type e where e.typarray = t.oid)
  and t.oid not in (select objid from member where classid = 'pg_type'::regclass)
union all
select 'subscription', subname
from pg_subscription
where subdbid = (select oid from pg_database where datname = current_database())
  and not has_column_privilege('pg_subscription', 'subconninfo', 'select')
union all
select 'security label', provider || ' on ' || pg_describe_object(classoid, objoid, objsubid)
from pg_seclabel
union all
select 'large objects', count(*)::text
from pg_largeobject_metadata
having count(*) > 0
union all
select 'dependency on an extension', pg_describe_object(d.classid, d.objid, d.objsubid)
from pg_depend d
where d.refclassid = 'pg_extension'::regclass and d.deptype = 'x'
union all
select 'policy on an extension''s table', quote_ident(p.polname) || ' on ' || p.polrelid::regclass
from pg_policy p
where p.polrelid in (select objid from member where classid = 'pg_class'::regclass)
union all
select 'replica identity of a materialized view', c.oid::regclass::text
from pg_class c
where c.relkind = 'm' and c.relreplident <> 'd'
union all
select 'column settings of a materialized view', c.oid::regclass || '.' || quote_ident(a.attname)
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
where c.relkind = 'm' and (a.attstorage <> t.typstorage or a.attcompression in ('p', 'l') 
       or exists (select from unnest(a.attoptions) o where not starts_with(o, 'pg_attver=')))
union all
select 'comment on a not-null constraint', quote_ident(c.conname) || ' on domain ' || c.contypid::regtype
from pg_constraint c
join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = c.oid and d.objsubid = 0
where c.contype = 'n' and c.contypid >= 16384
