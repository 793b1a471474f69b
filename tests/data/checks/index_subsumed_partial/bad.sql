-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, done boolean);
create index t_a on t (a);
create index t_open on t (a) where not done;
