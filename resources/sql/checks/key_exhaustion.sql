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
           least(s.max_value, case a.atttypid when 'int2'::regtype then 32767 when 'int4'::regtype then 2147483647
                                              else 9223372036854775807 end) as "limit",
           round(100.0 * s.last_value / least(s.max_value, case a.atttypid when 'int2'::regtype then 32767
                 when 'int4'::regtype then 2147483647 else 9223372036854775807 end), 1) as percent
    from pg_sequences s
    join pg_namespace sn on sn.nspname = s.schemaname
    join pg_class q on q.relnamespace = sn.oid and q.relname = s.sequencename
    join pg_depend p on p.classid = 'pg_class'::regclass and p.objid = q.oid and p.refclassid = 'pg_class'::regclass
                    and p.deptype in ('a', 'i') and p.refobjsubid > 0
    join pg_attribute a on a.attrelid = p.refobjid and a.attnum = p.refobjsubid
    join pg_class t on t.oid = a.attrelid
    join pg_namespace tn on tn.oid = t.relnamespace
    where s.increment_by > 0 and not s.cycle and s.last_value is not null) used
where used.percent >= 50
order by used.percent desc, 1, 2, 3
