create unlogged table t(id int primary key, a int not null default 1, b int, c varchar(10) default 'x', d date, e int, constraint c_ck check (c <> ''));
comment on column t.a is 'first';
create index t_a on t(a); create index t_d on t(d);
create table heir(f int) inherits (t);
