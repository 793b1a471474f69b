-- SPDX-License-Identifier: Apache-2.0
create table a (id int primary key);
create table b (id int primary key);
create table a_b (a_id int references a, b_id int references b, primary key (b_id, a_id));
create table line (id int primary key, a_id int references a, b_id int references b, quantity int);
create table one (a_id int primary key references a, b_id int references b);
