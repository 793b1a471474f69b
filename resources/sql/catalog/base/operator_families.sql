-- SPDX-License-Identifier: Apache-2.0
-- Operator families with the operators and functions that belong to none of their classes.
-- class, oid, parts (text[]: "class:oid" of the catalog rows that are its parts), kind, identity (as DROP wants it), schema
-- (null: none), definition, owner (null: the kind has none), comment
with member as (
    select m.refobjid as owner, array_agg(distinct m.classid || ':' || m.objid) as parts,
           string_agg(m.text, E',\n    ' order by m.classid, m.number, m.text) as list
    from (
        select p.refobjid, p.classid, p.objid, o.amopstrategy as number,
               'OPERATOR ' || o.amopstrategy || ' ' || o.amopopr::regoperator
               || case when o.amopsortfamily <> 0
                       then ' FOR ORDER BY ' || quote_ident(sn.nspname) || '.' || quote_ident(s.opfname) else '' end as text
        from pg_depend p
        join pg_amop o on o.oid = p.objid
        left join pg_opfamily s on s.oid = o.amopsortfamily
        left join pg_namespace sn on sn.oid = s.opfnamespace
        where p.classid = 'pg_amop'::regclass and p.refclassid = 'pg_opfamily'::regclass
        union all
        select p.refobjid, p.classid, p.objid, f.amprocnum,
               'FUNCTION ' || f.amprocnum || ' (' || format_type(f.amproclefttype, null) || ', '
               || format_type(f.amprocrighttype, null) || ') ' || f.amproc::regprocedure
        from pg_depend p
        join pg_amproc f on f.oid = p.objid
        where p.classid = 'pg_amproc'::regclass and p.refclassid = 'pg_opfamily'::regclass
    ) m
    group by m.refobjid
)
select 'pg_opfamily'::regclass::oid as class, f.oid, coalesce(m.parts, '{}') as parts,
       'OPERATOR FAMILY' as kind,
       quote_ident(n.nspname) || '.' || quote_ident(f.opfname) || ' USING ' || quote_ident(a.amname) as identity,
       n.nspname as schema,
       'CREATE OPERATOR FAMILY ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname) || ' USING ' || quote_ident(a.amname)
       || coalesce(E';\nALTER OPERATOR FAMILY ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname) || ' USING '
                   || quote_ident(a.amname) || E' ADD\n    ' || m.list, '') as definition,
       pg_get_userbyid(f.opfowner) as owner,
       d.description as comment
from pg_opfamily f
join pg_namespace n on n.oid = f.opfnamespace
join pg_am a on a.oid = f.opfmethod
left join member m on m.owner = f.oid
left join pg_description d on d.classoid = 'pg_opfamily'::regclass and d.objoid = f.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_opfamily'::regclass and e.objid = f.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
