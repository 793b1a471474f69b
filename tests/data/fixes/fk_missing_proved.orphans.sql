-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table customer (id bigint primary key);
insert into customer select generate_series(1, 50);
create table review (id bigint primary key, customer_id bigint);
insert into review select n, 1 + n % 52 from generate_series(1, 104) n;
