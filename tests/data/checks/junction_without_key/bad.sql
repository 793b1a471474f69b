-- SPDX-License-Identifier: Apache-2.0
create table a (id int primary key);
create table b (id int primary key);
create table a_b (a_id int references a, b_id int references b);
create table b_a (id int primary key, a_id int references a, b_id int references b, created_at timestamptz);
