create table t(id int primary key, a int not null, b int, constraint t_a unique(a), constraint b_key unique(b)); create index t_ab on t(a, b);
