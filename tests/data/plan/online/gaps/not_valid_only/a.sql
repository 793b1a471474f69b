create table t(id int primary key, a int); alter table t add constraint c check (a > 0) not valid; alter table t add constraint d check (a > 1) not valid;
create table r(a int); alter table r add constraint r_t foreign key(a) references t(id) not valid;
