create function f(a int) returns bigint language sql immutable as 'select a::bigint';
create table t(id int primary key, a int, constraint c check (f(a) > 0)); create unique index t_f on t(f(a)); create view v as select f(a) from t; create index t_a on t(a);
