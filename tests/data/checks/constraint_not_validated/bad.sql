-- SPDX-License-Identifier: Apache-2.0
create table a (id int primary key);
create table t (id int primary key, n int, a int);
alter table t add constraint positive check (n > 0) not valid;
alter table t add constraint t_a foreign key (a) references a not valid;
