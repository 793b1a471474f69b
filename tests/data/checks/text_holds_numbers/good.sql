-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, weight numeric, zip text, room text);
insert into t select n, n, (10000 + n)::text, 'R' || n from generate_series(1, 30) n;
create table labels (id int primary key, order_no text, year text);
insert into labels select n, (4711000 + n * 7)::text, (1990 + n % 30)::text from generate_series(1, 100) n;
