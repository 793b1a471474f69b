-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int);
create index t_a on t (a);
