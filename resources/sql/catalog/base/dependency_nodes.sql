-- SPDX-License-Identifier: Apache-2.0
-- What stands behind the oids of dependencies.sql: one row per catalog row, naming the modelled object it is or is a part
-- of (a default is its column, a view's rule the view, a row type its table, an array its element, …).
-- class, oid, kind (as kindWord writes it; null: the relation itself), schema, name, member (its own name, or a routine's
-- input types), relation (oid of the relation it belongs to; then schema and name are that one's; null: none),
-- number (of the relation's column it stands for; null: none), part (true: comes in addition to the object's own row, and wins:
-- the index of a constraint is the constraint, a member of an extension is the extension)
with place as materialized (
    select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
), class as materialized (
    select 'pg_class'::regclass::oid as class, 'pg_type'::regclass::oid as type, 'pg_constraint'::regclass::oid as "constraint",
           'pg_trigger'::regclass::oid as trigger, 'pg_rewrite'::regclass::oid as rewrite
), type as materialized (
    select t.oid, t.typarray, r.rngmultitypid as multirange, m.typarray as multiarray, nullif(t.typrelid, 0) as relation,
           case t.typtype when 'e' then 'enum type' when 'd' then 'domain' when 'r' then 'range type' end as kind,
           n.nspname, t.typname
    from pg_type t
    join place n on n.oid = t.typnamespace
    left join pg_range r on r.rngtypid = t.oid
    left join pg_type m on m.oid = r.rngmultitypid
    where t.typtype in ('c', 'e', 'd', 'r')
)
select k.class, c.oid,
       case c.relkind when 'v' then 'view' when 'm' then 'view' when 'S' then 'sequence' when 'c' then 'composite type'
                      when 'i' then 'index' when 'I' then 'index' else 'table' end as kind,
       n.nspname::text as schema, c.relname::text as name, null::text as member, null::oid as relation, null::int as number,
       false as part
from pg_class c
cross join class k
join place n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S', 'c', 'i', 'I')
union all
select k.class, c.conindid, 'constraint', null, null, c.conname, c.conrelid, null, true
from pg_constraint c
cross join class k
where c.contype in ('p', 'u', 'x')
union all
select k.type, x.oid, t.kind, t.nspname, t.typname, null, t.relation, null, false
from type t
cross join class k
cross join lateral (values (t.oid), (nullif(t.typarray, 0)), (t.multirange), (t.multiarray)) x(oid)
where x.oid is not null
union all
select 'pg_attrdef'::regclass::oid, oid, 'column', null, null, null, adrelid, adnum, false
from pg_attrdef
union all
select k."constraint", c.oid, case when c.contype = 'n' then 'column' else 'constraint' end, null, null,
       case when c.contype <> 'n' then c.conname end, c.conrelid, case when c.contype = 'n' then c.conkey[1] end, false
from pg_constraint c
cross join class k
where c.conrelid >= 16384 and c.contype in ('p', 'u', 'f', 'c', 'x', 'n')
union all
select k."constraint", c.oid, 'domain', t.nspname, t.typname, null, null, null, false
from pg_constraint c
cross join class k
join type t on t.oid = c.contypid
where c.contypid <> 0
union all
select x.class, x.oid, 'trigger', null, null, t.tgname, t.tgrelid, null, false
from pg_trigger t
cross join class k
cross join lateral (values (k.trigger, t.oid), (k."constraint", nullif(t.tgconstraint, 0))) x(class, oid)
where not t.tgisinternal and t.tgparentid = 0 and x.oid is not null
union all
select k.rewrite, oid, case when rulename <> '_RETURN' then 'rule' end, null, null, nullif(rulename, '_RETURN'), ev_class, null, false
from pg_rewrite
cross join class k
where oid >= 16384
union all
select 'pg_policy'::regclass::oid, oid, 'policy', null, null, polname, polrelid, null, false
from pg_policy
union all
select 'pg_proc'::regclass::oid, p.oid, 'routine', n.nspname, p.proname, oidvectortypes(p.proargtypes), null, null, false
from pg_proc p
join place n on n.oid = p.pronamespace
union all
select 'pg_collation'::regclass::oid, c.oid, 'collation', n.nspname, c.collname, null, null, null, false
from pg_collation c
join place n on n.oid = c.collnamespace
union all
select 'pg_statistic_ext'::regclass::oid, s.oid, 'statistics', n.nspname, s.stxname, null, null, null, false
from pg_statistic_ext s
join place n on n.oid = s.stxnamespace
union all
select 'pg_namespace'::regclass::oid, oid, 'schema', null, nspname, null, null, null, false
from place
union all
select 'pg_extension'::regclass::oid, oid, 'extension', null, extname, null, null, null, false
from pg_extension
union all
select 'pg_event_trigger'::regclass::oid, oid, 'event trigger', null, evtname, null, null, null, false
from pg_event_trigger
union all
select 'pg_publication'::regclass::oid, oid, 'publication', null, pubname, null, null, null, false
from pg_publication
union all
select 'pg_publication_rel'::regclass::oid, r.oid, 'publication', null, p.pubname, null, null, null, false
from pg_publication_rel r
join pg_publication p on p.oid = r.prpubid
union all
select 'pg_foreign_data_wrapper'::regclass::oid, oid, 'foreign-data wrapper', null, fdwname, null, null, null, false
from pg_foreign_data_wrapper
union all
select 'pg_foreign_server'::regclass::oid, oid, 'foreign server', null, srvname, null, null, null, false
from pg_foreign_server
union all
select 'pg_user_mapping'::regclass::oid, umid, 'user mapping', null, srvname, case when umuser <> 0 then usename end, null, null, false
from pg_user_mappings
union all
select e.classid, e.objid, 'extension', null, x.extname, null, null, null, true
from pg_depend e
join pg_extension x on x.oid = e.refobjid
where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and x.oid >= 16384
