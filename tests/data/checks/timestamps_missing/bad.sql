-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, name text);
create table u (id int primary key, name text, created_at timestamptz default now());
