-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table customer (id bigint primary key);
insert into customer select generate_series(1, 50);
create table review (id bigint primary key, customer_id bigint);
insert into review select n, 1 + n % 50 from generate_series(1, 104) n;
create table visit (id bigint, day date not null, customer_id bigint) partition by range (day);
create table visit_2024 partition of visit for values from ('2024-01-01') to ('2025-01-01');
insert into visit select n, '2024-02-02', 1 + n % 50 from generate_series(1, 104) n;
