-- SPDX-License-Identifier: Apache-2.0
-- Text search parsers, templates, dictionaries and configurations.
-- class, oid, parts (text[]: "class:oid" of the catalog rows that are its parts), kind, identity (as DROP wants it), schema
-- (null: none), definition, owner (null: the kind has none), comment
with mapping as (
    select t.mapcfg, t.alias, string_agg(quote_ident(n.nspname) || '.' || quote_ident(k.dictname), ', ' order by t.mapseqno) as list
    from (select m.mapcfg, m.mapseqno, m.mapdict,
                 (select y.alias from ts_token_type(c.cfgparser) y where y.tokid = m.maptokentype) as alias
          from pg_ts_config_map m
          join pg_ts_config c on c.oid = m.mapcfg
          where c.oid >= 16384) t
    join pg_ts_dict k on k.oid = t.mapdict
    join pg_namespace n on n.oid = k.dictnamespace
    group by t.mapcfg, t.alias
), mappings as (
    select m.mapcfg, string_agg(E';\nALTER TEXT SEARCH CONFIGURATION ' || quote_ident(n.nspname) || '.' || quote_ident(c.cfgname)
                                || ' ADD MAPPING FOR ' || quote_ident(m.alias) || ' WITH ' || m.list, '' order by m.alias) as statements
    from mapping m
    join pg_ts_config c on c.oid = m.mapcfg
    join pg_namespace n on n.oid = c.cfgnamespace
    group by m.mapcfg
)
select 'pg_ts_parser'::regclass::oid as class, x.oid, '{}'::text[] as parts,
       'TEXT SEARCH PARSER' as kind,
       quote_ident(n.nspname) || '.' || quote_ident(x.prsname) as identity,
       n.nspname as schema,
       'CREATE TEXT SEARCH PARSER ' || quote_ident(n.nspname) || '.' || quote_ident(x.prsname) || ' ('
       || 'START = ' || x.prsstart || ', GETTOKEN = ' || x.prstoken || ', END = ' || x.prsend
       || case when x.prsheadline <> 0 then ', HEADLINE = ' || x.prsheadline else '' end || ', LEXTYPES = ' || x.prslextype || ')' as definition,
       null::text as owner,
       d.description as comment
from pg_ts_parser x
join pg_namespace n on n.oid = x.prsnamespace
left join pg_description d on d.classoid = 'pg_ts_parser'::regclass and d.objoid = x.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_ts_parser'::regclass and e.objid = x.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
union all
select 'pg_ts_template'::regclass::oid, x.oid, '{}'::text[],
       'TEXT SEARCH TEMPLATE',
       quote_ident(n.nspname) || '.' || quote_ident(x.tmplname),
       n.nspname,
       'CREATE TEXT SEARCH TEMPLATE ' || quote_ident(n.nspname) || '.' || quote_ident(x.tmplname) || ' ('
       || case when x.tmplinit <> 0 then 'INIT = ' || x.tmplinit || ', ' else '' end || 'LEXIZE = ' || x.tmpllexize || ')',
       null,
       d.description
from pg_ts_template x
join pg_namespace n on n.oid = x.tmplnamespace
left join pg_description d on d.classoid = 'pg_ts_template'::regclass and d.objoid = x.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_ts_template'::regclass and e.objid = x.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
union all
select 'pg_ts_dict'::regclass::oid, x.oid, '{}'::text[],
       'TEXT SEARCH DICTIONARY',
       quote_ident(n.nspname) || '.' || quote_ident(x.dictname),
       n.nspname,
       'CREATE TEXT SEARCH DICTIONARY ' || quote_ident(n.nspname) || '.' || quote_ident(x.dictname) || ' ('
       || 'TEMPLATE = ' || quote_ident(tn.nspname) || '.' || quote_ident(t.tmplname) || coalesce(', ' || x.dictinitoption, '') || ')',
       pg_get_userbyid(x.dictowner),
       d.description
from pg_ts_dict x
join pg_namespace n on n.oid = x.dictnamespace
join pg_ts_template t on t.oid = x.dicttemplate
join pg_namespace tn on tn.oid = t.tmplnamespace
left join pg_description d on d.classoid = 'pg_ts_dict'::regclass and d.objoid = x.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_ts_dict'::regclass and e.objid = x.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
union all
select 'pg_ts_config'::regclass::oid, x.oid, '{}'::text[],
       'TEXT SEARCH CONFIGURATION',
       quote_ident(n.nspname) || '.' || quote_ident(x.cfgname),
       n.nspname,
       'CREATE TEXT SEARCH CONFIGURATION ' || quote_ident(n.nspname) || '.' || quote_ident(x.cfgname) || ' ('
       || 'PARSER = ' || quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) || ')' || coalesce(m.statements, ''),
       pg_get_userbyid(x.cfgowner),
       d.description
from pg_ts_config x
join pg_namespace n on n.oid = x.cfgnamespace
join pg_ts_parser p on p.oid = x.cfgparser
join pg_namespace pn on pn.oid = p.prsnamespace
left join mappings m on m.mapcfg = x.oid
left join pg_description d on d.classoid = 'pg_ts_config'::regclass and d.objoid = x.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_ts_config'::regclass and e.objid = x.oid
                  and e.refclassid = 'pg_extension'::regclass and e.deptype = 'e')
