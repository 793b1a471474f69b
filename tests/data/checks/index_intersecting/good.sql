-- SPDX-License-Identifier: Apache-2.0
create table t (a int, b int, c int, primary key (a, b));
create index t_bc on t (b, c);
create index t_b on t (b);
