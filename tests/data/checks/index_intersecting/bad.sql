-- SPDX-License-Identifier: Apache-2.0
create table t (a int, b int, c int, primary key (a, b));
create index t_ba on t (b, a);
