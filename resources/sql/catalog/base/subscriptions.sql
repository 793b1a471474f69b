-- SPDX-License-Identifier: Apache-2.0
-- Subscriptions of this database, where the role may read their connection strings. What a row holds differs by version, so
-- it is read as JSON.
-- class, oid, parts (text[]: "class:oid" of the catalog rows that are its parts), kind, identity (as DROP wants it), schema
-- (null: none), definition, owner (null: the kind has none), comment
with subscription as (
    select s.oid, s.subname, s.subowner, x.row::jsonb as row
    from pg_subscription s
    cross join lateral xmltable('/row' passing query_to_xml(
        'select to_jsonb(s) as row from pg_catalog.pg_subscription s where oid = ' || s.oid, false, true, '') columns row text) x
    where s.subdbid = (select oid from pg_database where datname = current_database())
      and has_column_privilege('pg_subscription', 'subconninfo', 'select')
)
select 'pg_subscription'::regclass::oid as class, s.oid, '{}'::text[] as parts,
       'SUBSCRIPTION' as kind,
       quote_ident(s.subname) as identity,
       null::text as schema,
       'CREATE SUBSCRIPTION ' || quote_ident(s.subname) || ' CONNECTION ' || quote_literal(s.row ->> 'subconninfo') || ' PUBLICATION '
       || (select string_agg(quote_ident(p), ', ') from jsonb_array_elements_text(s.row -> 'subpublications') p)
       || ' WITH (connect = false, slot_name = ' || coalesce(quote_literal(s.row ->> 'subslotname'), 'NONE')
       || case when s.row ->> 'subbinary' = 'true' then ', binary = true' else '' end
       || ', streaming = ' || case when s.row ->> 'substream' in ('true', 't') then 'on' when s.row ->> 'substream' = 'p' then 'parallel' else 'off' end
       || case when s.row ->> 'subtwophasestate' <> 'd' then ', two_phase = on' else '' end
       || case when s.row ->> 'subdisableonerr' = 'true' then ', disable_on_error = true' else '' end
       || case when s.row ->> 'subpasswordrequired' = 'false' then ', password_required = false' else '' end
       || case when s.row ->> 'subrunasowner' = 'true' then ', run_as_owner = true' else '' end
       || case when s.row ->> 'subfailover' = 'true' then ', failover = true' else '' end
       || case when s.row ->> 'suborigin' <> 'any' then ', origin = ' || (s.row ->> 'suborigin') else '' end
       || case when s.row ->> 'subsynccommit' <> 'off' then ', synchronous_commit = ' || quote_literal(s.row ->> 'subsynccommit') else '' end
       || ')' as definition,
       pg_get_userbyid(s.subowner) as owner,
       d.description as comment
from subscription s
left join pg_description d on d.classoid = 'pg_subscription'::regclass and d.objoid = s.oid and d.objsubid = 0
