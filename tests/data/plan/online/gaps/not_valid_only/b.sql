create table t(id int primary key, a int, constraint c check (a > 0), constraint d check (a > 1)); create table r(a int, constraint r_t foreign key(a) references t(id));
