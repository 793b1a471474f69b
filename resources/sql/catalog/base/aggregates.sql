-- SPDX-License-Identifier: Apache-2.0
-- The whole CREATE AGGREGATE of every aggregate: PostgreSQL has no function that deparses it.
-- schema, name, input_types (which tell overloads apart), definition
with built as (
    select p.oid, n.nspname, p.proname, p.proargtypes, p.proparallel, a.*,
           case when a.aggkind = 'h' or a.aggkind = 'o' then true else false end as ordered
    from pg_aggregate a
    join pg_proc p on p.oid = a.aggfnoid
    join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid
                      and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
)
select b.nspname as schema,
       b.proname as name,
       oidvectortypes(b.proargtypes) as input_types,
       'CREATE AGGREGATE ' || quote_ident(b.nspname) || '.' || quote_ident(b.proname) || '('
       || case when b.proargtypes = '' and not b.ordered then '*' else pg_get_function_arguments(b.oid) end || ') ('
       || E'\n    SFUNC = ' || b.aggtransfn::regproc
       || E',\n    STYPE = ' || format_type(b.aggtranstype, null)
       || case when b.aggtransspace <> 0 then E',\n    SSPACE = ' || b.aggtransspace else '' end
       || case when b.aggfinalfn <> 0 then E',\n    FINALFUNC = ' || b.aggfinalfn::regproc else '' end
       || case when b.aggfinalextra then E',\n    FINALFUNC_EXTRA' else '' end
       || case when b.aggfinalfn <> 0 and b.aggfinalmodify <> (case when b.ordered then 'w' else 'r' end)::"char"
               then E',\n    FINALFUNC_MODIFY = '
                    || case b.aggfinalmodify when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end
               else '' end
       || case when b.aggcombinefn <> 0 then E',\n    COMBINEFUNC = ' || b.aggcombinefn::regproc else '' end
       || case when b.aggserialfn <> 0 then E',\n    SERIALFUNC = ' || b.aggserialfn::regproc else '' end
       || case when b.aggdeserialfn <> 0 then E',\n    DESERIALFUNC = ' || b.aggdeserialfn::regproc else '' end
       || case when b.agginitval is not null then E',\n    INITCOND = ' || quote_literal(b.agginitval) else '' end
       || case when b.aggmtransfn <> 0 then E',\n    MSFUNC = ' || b.aggmtransfn::regproc else '' end
       || case when b.aggminvtransfn <> 0 then E',\n    MINVFUNC = ' || b.aggminvtransfn::regproc else '' end
       || case when b.aggmtransfn <> 0 then E',\n    MSTYPE = ' || format_type(b.aggmtranstype, null) else '' end
       || case when b.aggmtransspace <> 0 then E',\n    MSSPACE = ' || b.aggmtransspace else '' end
       || case when b.aggmfinalfn <> 0 then E',\n    MFINALFUNC = ' || b.aggmfinalfn::regproc else '' end
       || case when b.aggmfinalextra then E',\n    MFINALFUNC_EXTRA' else '' end
       || case when b.aggmfinalfn <> 0 and b.aggmfinalmodify <> (case when b.ordered then 'w' else 'r' end)::"char"
               then E',\n    MFINALFUNC_MODIFY = '
                    || case b.aggmfinalmodify when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end
               else '' end
       || case when b.aggminitval is not null then E',\n    MINITCOND = ' || quote_literal(b.aggminitval) else '' end
       || case when b.aggsortop <> 0
               then E',\n    SORTOP = OPERATOR(' || quote_ident(sn.nspname) || '.' || s.oprname || ')' else '' end
       || case b.proparallel when 's' then E',\n    PARALLEL = SAFE' when 'r' then E',\n    PARALLEL = RESTRICTED' else '' end
       || case when b.aggkind = 'h' then E',\n    HYPOTHETICAL' else '' end
       || E'\n)' as definition
from built b
left join pg_operator s on s.oid = b.aggsortop
left join pg_namespace sn on sn.oid = s.oprnamespace
