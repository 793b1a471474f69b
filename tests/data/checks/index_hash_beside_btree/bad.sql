-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int);
create index t_h on t using hash (a);
create index t_a on t (a, id);
