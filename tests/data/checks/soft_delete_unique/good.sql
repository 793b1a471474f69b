-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, email text, deleted_at timestamptz);
create unique index on t (email) where deleted_at is null;
