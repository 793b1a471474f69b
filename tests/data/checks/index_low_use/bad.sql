-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b int);
create index t_a on t (a);
insert into t select n, n, n from generate_series(1, 20000) n;
analyze t;
set enable_seqscan = off; set enable_bitmapscan = off;
select count(*) from t where a = 5;
