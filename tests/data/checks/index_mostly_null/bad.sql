-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, ended int);
insert into t select n, case when n % 20 = 0 then n end from generate_series(1, 20000) n;
create index t_ended on t (ended);
analyze t;
