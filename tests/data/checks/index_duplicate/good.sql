-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b text);
create index t_1 on t (b);
create index t_2 on t (b collate "C");
create index t_3 on t (b text_pattern_ops);
create index t_4 on t (a);
create index t_5 on t (a) where a > 0;
create index t_6 on t (a) include (b);
create index t_7 on t (a, b);
create index t_8 on t (a desc, b);
create unique index t_9 on t (a);
create unique index t_10 on t (a) nulls not distinct;
