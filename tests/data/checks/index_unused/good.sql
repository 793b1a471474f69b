-- SPDX-License-Identifier: Apache-2.0
create table q (id int primary key);
create table t (id int primary key, a int unique, q int references q);
create index t_q on t (q);
