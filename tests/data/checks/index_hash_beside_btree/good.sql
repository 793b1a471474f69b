-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b int);
create index t_h on t using hash (a);
create index t_b on t (b, a);
