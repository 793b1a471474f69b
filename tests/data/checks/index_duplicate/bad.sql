-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b text);
create index t_a1 on t (a);
create index t_a2 on t (a);
create unique index t_u on t (id);
