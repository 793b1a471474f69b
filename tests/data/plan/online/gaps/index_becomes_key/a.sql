create table t(id int primary key, a int not null, b int); create unique index t_a on t(a); create unique index t_b on t(b);
