-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table customer (id bigint primary key);
insert into customer select generate_series(1, 50);
create table review (id bigint primary key, customer_id int);
insert into review select n, null from generate_series(1, 104) n;
