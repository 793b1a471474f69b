-- SPDX-License-Identifier: Apache-2.0
create table p (a int, b int, primary key (a, b));
create table q (id int primary key);
create table t (id int primary key, q int references q, r int references q, a int, b int, foreign key (a, b) references p);
create index on t (b, a, id);
create index on t using hash (q);
create index on t (r) where r is not null;
-- An index on every partition serves a key of the whole; what partitions inherit is not told again.
create table parted_parent (id int primary key);
create table parted (id int, parent int references parted_parent) partition by hash (id);
create table parted_0 partition of parted for values with (modulus 2, remainder 0);
create table parted_1 partition of parted for values with (modulus 2, remainder 1);
create index on parted_0 (parent);
create index on parted_1 (parent);
