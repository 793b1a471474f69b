-- SPDX-License-Identifier: Apache-2.0
create table parent (id text primary key);
create table child (id int primary key, parent_id text references parent);
create index on child (parent_id);
insert into parent select gen_random_uuid()::text from generate_series(1, 20);
insert into child select row_number() over (), id from parent;
