create schema other; create type other.mood as enum ('good', 'bad');
create table t(id int, x text);
create view v1 as select id, x from t;
create view v2 as select id, x from v1;
create view v3 as select 1 one;
