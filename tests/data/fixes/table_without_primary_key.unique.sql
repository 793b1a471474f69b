-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table a (code text not null unique, name text);
insert into a select 'c' || n, 'n' from generate_series(1, 20) n;
create table b (code text not null, name text);
create unique index b_code on b (code);
insert into b select 'c' || n, 'n' from generate_series(1, 20) n;
create table c (id bigint primary key, a_code text references a (code));
create index on c (a_code);
insert into c select n, 'c' || n from generate_series(1, 20) n;
create table sale (id bigint not null, day date not null, unique (id, day)) partition by range (day);
create table sale_2024 partition of sale for values from ('2024-01-01') to ('2025-01-01');
insert into sale select n, '2024-02-02' from generate_series(1, 104) n;
