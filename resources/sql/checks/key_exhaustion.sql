-- SPDX-License-Identifier: Apache-2.0
-- item: D-pk-2
-- severity: fail
-- subject: sequences
-- needs: live
-- sees: sequences
-- object: column
-- message: {percent} percent of the numbers for {schema}.{name}.{member} are used up.
-- fix: widen key
-- replaces: key_integer
-- basis: type
-- columns: schema, name, member: the column; type; last_value, limit: of its sequence, or of its type when that is smaller; percent
select * from (
    select tn.nspname as schema, t.relname as name, a.attname as member, format_type(a.atttypid, a.atttypmod) as type,
           s.last_value,
           least(s.max_value, case coalesce(nullif(y.typbasetype, 0), a.atttypid) when 'int2'::regtype then 32767 when 'int4'::regtype then 2147483647
                                              else 9223372036854775807 end) as "limit",
           round(100.0 * s.last_value / least(s.max_value, case coalesce(nullif(y.typbasetype, 0), a.atttypid) when 'int2'::regtype then 32767
                 when 'int4'::regtype then 2147483647 else 9223372036854775807 end), 1) as percent
    from pg_sequences s
    join pg_namespace sn on sn.nspname = s.schemaname
    join pg_class q on q.relnamespace = sn.oid and q.relname = s.sequencename
    -- The columns it is owned by, and those whose default draws from it: one sequence may feed several.
    join lateral (select p.refobjid as relation, p.refobjsubid as number from pg_depend p
                  where p.classid = 'pg_class'::regclass and p.objid = q.oid and p.refclassid = 'pg_class'::regclass
                    and p.deptype in ('a', 'i') and p.refobjsubid > 0
                  union
                  select d.adrelid, d.adnum from pg_attrdef d
                  join pg_depend p on p.classid = 'pg_attrdef'::regclass and p.objid = d.oid
                    and p.refclassid = 'pg_class'::regclass and p.refobjid = q.oid) fed on true
    join pg_attribute a on a.attrelid = fed.relation and a.attnum = fed.number
    join pg_type y on y.oid = a.atttypid
    join pg_class t on t.oid = a.attrelid
    join pg_namespace tn on tn.oid = t.relnamespace
    where s.increment_by > 0 and not s.cycle and s.last_value is not null) used
where used.percent >= 50
order by used.percent desc, 1, 2, 3
