-- SPDX-License-Identifier: Apache-2.0
create table a (id int primary key, customer_id bigint);
create table b (id int primary key, customer_id bigint);
create table c (id int primary key, customer_id text);
