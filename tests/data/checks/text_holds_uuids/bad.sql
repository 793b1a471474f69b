-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, ref text);
insert into t select n, gen_random_uuid()::text from generate_series(1, 30) n;
create table undashed (id int primary key, mark text);
insert into undashed select n, replace(gen_random_uuid()::text, '-', '') from generate_series(1, 40) n;
