create table t(id int not null, a int, b text, constraint t_id primary key(id), constraint other unique(a, b));
create unique index t_b on t(b);
