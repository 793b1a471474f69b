-- SPDX-License-Identifier: Apache-2.0
create table p (a int, b int, primary key (a, b));
create table q (id int primary key);
create table t (id int primary key, q int references q, r int references q, a int, b int, foreign key (a, b) references p);
create index on t (b, a, id);
create index on t using hash (q);
create index on t (r) where r is not null;
