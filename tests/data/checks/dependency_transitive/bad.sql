-- SPDX-License-Identifier: Apache-2.0
create table customer (id int primary key, name text, zip text, city text);
insert into customer select n, 'customer ' || n, 10000 + n * 7 % 40, 'city ' || n * 7 % 40 % 17 from generate_series(1, 600) n;
