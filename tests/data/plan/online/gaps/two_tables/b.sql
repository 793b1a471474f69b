create table one(id int primary key, a bigint not null, b text not null, c int default 3); create table two(id int primary key, a bigint, b varchar(30), constraint c check (a > 0)); create table three(id int primary key, one int references one);
create index on one(a); create index on two(b);
