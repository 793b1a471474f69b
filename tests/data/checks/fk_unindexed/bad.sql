-- SPDX-License-Identifier: Apache-2.0
create table p (a int, b int, primary key (a, b));
create table q (id int primary key);
create table t (id int primary key, q int references q, r int references q, s int references q, a int, b int, foreign key (a, b) references p);
create index on t (id, r);
create index on t (id) include (s);
create index on t using brin (r);
create table half_parent (id int primary key);
create table half (id int, parent int references half_parent) partition by hash (id);
create table half_0 partition of half for values with (modulus 2, remainder 0);
create table half_1 partition of half for values with (modulus 2, remainder 1);
create index on half_0 (parent);
