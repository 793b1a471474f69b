create function f(a int, b int default 1) returns boolean language sql immutable as 'select a > b';
create table t(id int primary key, a int); alter table t enable row level security;
create policy p on t as restrictive using (f(a));
create table other(id int primary key, b int); create index other_b on other(b); create index t_a on t(a);
