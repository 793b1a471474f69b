-- SPDX-License-Identifier: Apache-2.0
-- no finding
create domain positive as bigint check (value > 0);
create table a (id bigint primary key);
create table b (id int primary key, a_id positive references a);
create index on b (a_id);
insert into a select generate_series(1, 20);
insert into b select n, n from generate_series(1, 20) n;
create table k (code varchar(10) primary key);
create table l (id int primary key, k_code text references k);
create index on l (k_code);
insert into k select n::text from generate_series(1, 20) n;
insert into l select n, n::text from generate_series(1, 20) n;
