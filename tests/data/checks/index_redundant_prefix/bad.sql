-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b int, c int);
create index t_a on t (a);
create index t_ab on t (a, b);
create index t_b on t (b desc);
create index t_bc on t (b, c);
