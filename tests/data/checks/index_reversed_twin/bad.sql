-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b int);
create index t_a on t (a);
create index t_d on t (a desc);
create index t_ab on t (a, b desc);
create index t_ba on t (a desc, b);
