create table t(id int, name varchar(20));
create function pairs(n int) returns table(id int, v text, w int) language sql stable begin atomic select i, 'x', 1 from generate_series(1, n) i; end;
create function big(a int) returns bigint language sql immutable begin atomic select a + 1; end;
create function many(a text) returns setof text language sql stable begin atomic
 select case when a = 'from' then 'where, order' else a end union all select coalesce(name, 'nobody') || ', ' from t where id in (select 1) order by 1 limit 3;
 end;
create function adds(a int) returns text language sql begin atomic
 insert into t(id, name) select a, 'x'::varchar returning name || 'y';
 with made as (select 'from'::text, array[1, a], extract(year from now()) from t group by 1) select case when exists (select 'x' from made) then 'yes' end;
 end;
create procedure does(inout x int) language sql begin atomic select x + 1; end;
