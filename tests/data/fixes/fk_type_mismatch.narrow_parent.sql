-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table a (id serial primary key);
create table b (id int primary key, a_id bigint references a);
create index on b (a_id);
create table c (id int primary key, a_id int references a);
create index on c (a_id);
insert into a select generate_series(1, 20);
insert into b select n, n from generate_series(1, 20) n;
insert into c select n, n from generate_series(1, 20) n;
