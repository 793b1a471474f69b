-- SPDX-License-Identifier: Apache-2.0
-- Range types.
-- schema, name, subtype, operator_class_schema, operator_class_name (null: the default), collation_schema,
-- collation_name (null: the subtype's own), canonical_schema, canonical_name, difference_schema, difference_name,
-- multirange_schema, multirange_name, owner, grants (aclitem[]), comment
select n.nspname as schema,
       t.typname as name,
       format_type(r.rngsubtype, null) as subtype,
       opn.nspname as operator_class_schema,
       op.opcname as operator_class_name,
       ln.nspname as collation_schema,
       l.collname as collation_name,
       cn.nspname as canonical_schema,
       cp.proname as canonical_name,
       dn.nspname as difference_schema,
       dp.proname as difference_name,
       mn.nspname as multirange_schema,
       m.typname as multirange_name,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(t.typacl, acldefault('T', t.typowner)) as grants,
       d.description as comment
from pg_range r
join pg_type t on t.oid = r.rngtypid
join pg_namespace n on n.oid = t.typnamespace
join pg_type s on s.oid = r.rngsubtype
left join pg_opclass op on op.oid = r.rngsubopc and not (op.opcdefault and op.opcintype = r.rngsubtype)
left join pg_namespace opn on opn.oid = op.opcnamespace
left join pg_collation l on l.oid = r.rngcollation and r.rngcollation <> s.typcollation
left join pg_namespace ln on ln.oid = l.collnamespace
left join pg_proc cp on cp.oid = r.rngcanonical
left join pg_namespace cn on cn.oid = cp.pronamespace
left join pg_proc dp on dp.oid = r.rngsubdiff
left join pg_namespace dn on dn.oid = dp.pronamespace
left join pg_type m on m.oid = r.rngmultitypid
left join pg_namespace mn on mn.oid = m.typnamespace
left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
