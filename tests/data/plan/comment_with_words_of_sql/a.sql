create type pair as (a int, "x ATTRIBUTE y" int);
create table holds(id int primary key, p pair, "x ADD GENERATED y" int);
comment on column pair.a is 'an ATTRIBUTE of no great note';
create domain age as int constraint grown check (value > 0);
create table people(id int primary key, a age);
comment on constraint grown on domain age is 'we ADD it later';
create type "r %1 ange" as range (subtype = int4);
create table ranges(id int primary key, r "r %1 ange");
