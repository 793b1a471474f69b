-- SPDX-License-Identifier: Apache-2.0
-- Operator classes.
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
        where p.classid = 'pg_amop'::regclass and p.refclassid = 'pg_opclass'::regclass
        union all
        select p.refobjid, p.classid, p.objid, f.amprocnum,
               'FUNCTION ' || f.amprocnum || ' (' || format_type(f.amproclefttype, null) || ', '
               || format_type(f.amprocrighttype, null) || ') ' || f.amproc::regprocedure
        from pg_depend p
        join pg_amproc f on f.oid = p.objid
        where p.classid = 'pg_amproc'::regclass and p.refclassid = 'pg_opclass'::regclass
    ) m
    group by m.refobjid
)
select 'pg_opclass'::regclass::oid as class, c.oid, coalesce(m.parts, '{}') as parts,
       'OPERATOR CLASS' as kind,
       quote_ident(n.nspname) || '.' || quote_ident(c.opcname) || ' USING ' || quote_ident(a.amname) as identity,
       n.nspname as schema,
       'CREATE OPERATOR CLASS ' || quote_ident(n.nspname) || '.' || quote_ident(c.opcname) || E'\n    '
       || case when c.opcdefault then 'DEFAULT ' else '' end || 'FOR TYPE ' || format_type(c.opcintype, null)
       || ' USING ' || quote_ident(a.amname) || ' FAMILY ' || quote_ident(fn.nspname) || '.' || quote_ident(f.opfname)
       || E' AS\n    ' || concat_ws(E',\n    ',
              'STORAGE ' || format_type(case when c.opckeytype <> 0 or m.list is null
                                             then coalesce(nullif(c.opckeytype, 0), c.opcintype) end, null),
              m.list) as definition,
       pg_get_userbyid(c.opcowner) as owner,
       d.description as comment
from pg_opclass c
join pg_namespace n on n.oid = c.opcnamespace
join pg_am a on a.oid = c.opcmethod
join pg_opfamily f on f.oid = c.opcfamily
join pg_namespace fn on fn.oid = f.opfnamespace
left join member m on m.owner = c.oid
left join pg_description d on d.classoid = 'pg_opclass'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_opclass'::regclass and e.objid = c.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
