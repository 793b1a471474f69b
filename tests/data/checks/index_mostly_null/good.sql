-- SPDX-License-Identifier: Apache-2.0
-- A partial one leaves them out; and a column that is mostly there.
create table t (id int primary key, ended int, begun int);
insert into t select n, case when n % 20 = 0 then n end, case when n % 20 > 5 then n end from generate_series(1, 20000) n;
create index t_ended on t (ended) where ended is not null;
create index t_begun on t (begun);
analyze t;
