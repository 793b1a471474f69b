-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b int, done boolean);
create index t_b on t (b);
create index t_open on t (a) where not done;
create unique index t_u on t (b) where done;
