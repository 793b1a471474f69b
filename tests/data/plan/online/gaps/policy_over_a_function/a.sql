create function f(a int) returns boolean language sql immutable as 'select a > 0';
create table t(id int primary key, a int); alter table t enable row level security;
create policy p on t as restrictive using (f(a));
create table other(id int primary key, b int);
