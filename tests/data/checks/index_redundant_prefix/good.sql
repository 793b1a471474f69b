-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b int, c text);
create index t_ab on t (a, b);
create index t_adb on t (a desc, b);
create unique index t_a on t (a);
create index t_c on t (c);
create index t_cc on t (c collate "C", a);
create index t_b on t (b) where a > 0;
create index t_bc on t (b, c);
create index t_bi on t (b) include (id);
