-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int not null);
create index t_a on t (a) where a is not null;
