-- SPDX-License-Identifier: Apache-2.0
create table a (id int primary key, customer_id bigint, name varchar(20));
create table b (id int primary key, customer_id bigint, name varchar(30));
create table c (id text primary key);
