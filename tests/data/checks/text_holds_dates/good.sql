-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, since date, seen text);
insert into t select n, date '2020-01-01' + n, 'week ' || n from generate_series(1, 30) n;
