-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, done boolean);
insert into t select n, n % 2 = 0 from generate_series(1, 20000) n;
create index t_done on t (done);
analyze t;
