-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table a (id int primary key);
create table b (id int primary key);
create table a_b (a_id int not null references a, b_id int not null references b);
create index on a_b (b_id);
create index on a_b (a_id);
insert into a select generate_series(1, 3);
insert into b select generate_series(1, 3);
insert into a_b values (1, 1), (1, 1), (2, 2);
