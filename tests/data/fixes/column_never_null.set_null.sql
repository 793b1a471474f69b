-- SPDX-License-Identifier: Apache-2.0
-- no finding
create table owner (id int primary key);
create table t (id int primary key, owner_id int references owner on delete set null);
create index on t (owner_id);
insert into owner select generate_series(1, 300);
insert into t select n, n from generate_series(1, 300) n;
