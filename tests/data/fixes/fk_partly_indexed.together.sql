-- SPDX-License-Identifier: Apache-2.0
create table a (x int, y int, primary key (x, y));
create table b (id int primary key, x int, y int, z int, foreign key (x, y) references a);
create index b_x on b (x);
create index b_z on b (z);
create index b_z2 on b (z);
insert into a select n, n from generate_series(1, 20) n;
insert into b select n, n, n, n from generate_series(1, 20) n;
