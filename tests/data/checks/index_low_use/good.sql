-- SPDX-License-Identifier: Apache-2.0
-- Few changes; and a foreign key's index that is seldom used, which is not there for queries.
create table p (id int primary key);
insert into p values (1);
create table t (id int primary key, a int, p int references p);
create index t_a on t (a);
create index t_p on t (p);
insert into t select n, n, 1 from generate_series(1, 500) n;
analyze t;
set enable_seqscan = off; set enable_bitmapscan = off;
select count(*) from t where a = 5; select count(*) from t where p = 2;
