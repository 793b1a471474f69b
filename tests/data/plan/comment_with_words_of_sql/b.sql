create type pair as (a int, "x ATTRIBUTE y" int);
create table holds(id int primary key, p pair, "x ADD GENERATED y" bigint default 4);
comment on column pair.a is 'ALTER ATTRIBUTE of it';
create domain age as int constraint grown check (value > 0);
create table people(id int primary key, a age);
comment on constraint grown on domain age is 'SET NOT NULL, ADD it NOT VALID';
create type "r %1 ange" as range (subtype = int8);
create table ranges(id int primary key, r "r %1 ange");
