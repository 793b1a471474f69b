-- SPDX-License-Identifier: Apache-2.0
create table q (id int primary key);
create table t (id int primary key, q int references q, r int references q);
create index on t (q);
create index on t (r) where (r is not null);
