create table t(id int not null, a int, b text);
create unique index t_id on t(id);
create unique index t_ab on t(a, b);
create unique index t_b on t(b) where a > 0;
