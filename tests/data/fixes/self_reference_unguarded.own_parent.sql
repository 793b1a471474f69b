-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, parent_id int references t);
create index on t (parent_id);
insert into t values (1, 1), (2, 1), (3, 1);
