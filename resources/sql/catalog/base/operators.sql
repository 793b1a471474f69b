-- SPDX-License-Identifier: Apache-2.0
-- Operators; a shell that another operator only names is not one yet.
-- class, oid, parts (text[]: "class:oid" of the catalog rows that are its parts), kind, identity (as DROP wants it), schema
-- (null: none), definition, owner (null: the kind has none), comment
select 'pg_operator'::regclass::oid as class, o.oid, '{}'::text[] as parts,
       'OPERATOR' as kind,
       o.oid::regoperator::text as identity,
       n.nspname as schema,
       'CREATE OPERATOR ' || quote_ident(n.nspname) || '.' || o.oprname || E' (\n    FUNCTION = ' || o.oprcode
       || case when o.oprleft <> 0 then E',\n    LEFTARG = ' || format_type(o.oprleft, null) else '' end
       || case when o.oprright <> 0 then E',\n    RIGHTARG = ' || format_type(o.oprright, null) else '' end
       || case when o.oprcom <> 0 then E',\n    COMMUTATOR = OPERATOR(' || quote_ident(cn.nspname) || '.' || c.oprname || ')' else '' end
       || case when o.oprnegate <> 0 then E',\n    NEGATOR = OPERATOR(' || quote_ident(gn.nspname) || '.' || g.oprname || ')' else '' end
       || case when o.oprrest <> 0 then E',\n    RESTRICT = ' || o.oprrest else '' end
       || case when o.oprjoin <> 0 then E',\n    JOIN = ' || o.oprjoin else '' end
       || case when o.oprcanhash then E',\n    HASHES' else '' end
       || case when o.oprcanmerge then E',\n    MERGES' else '' end
       || E'\n)' as definition,
       pg_get_userbyid(o.oprowner) as owner,
       d.description as comment
from pg_operator o
join pg_namespace n on n.oid = o.oprnamespace
left join pg_operator c on c.oid = o.oprcom
left join pg_namespace cn on cn.oid = c.oprnamespace
left join pg_operator g on g.oid = o.oprnegate
left join pg_namespace gn on gn.oid = g.oprnamespace
left join pg_description d on d.classoid = 'pg_operator'::regclass and d.objoid = o.oid and d.objsubid = 0
where o.oprcode <> 0 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_operator'::regclass and e.objid = o.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
