-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int, b int, c int, d int);
create index on t (a);
create index on t (b);
create index on t (c);
create index on t (d);
create index on t (a, b);
create index on t (b, c);
create index on t (c, d);
create index on t (d, a);
create index on t (a, c);
create index on t (b, d);
