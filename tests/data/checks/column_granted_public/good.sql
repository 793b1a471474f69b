-- SPDX-License-Identifier: Apache-2.0
create role reader_of_columns;
create table t (id int primary key, name text);
grant select (name) on t to reader_of_columns;
-- Nobody gets into this schema.
create schema closed;
create table closed.u (id int primary key, name text);
grant select (name) on closed.u to public;
