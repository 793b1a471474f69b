-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b int);
insert into t select n, n % 7, n % 3 from generate_series(1, 300) n;
create index t_a on t (a);
create index t_ab on t (a, b);
create index t_ab_again on t (a, b);
create index t_abd on t (a, b, id);
