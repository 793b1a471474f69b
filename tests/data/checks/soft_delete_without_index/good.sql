-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, name text, deleted_at timestamptz);
create index on t (name) where deleted_at is null;
