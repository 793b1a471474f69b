-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, deleted_at timestamptz);
create table u (id int primary key, archived_at timestamptz);
