-- SPDX-License-Identifier: Apache-2.0
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer, external_id bigint, customer_type text);
create table note (id bigint primary key, customer_id text, subject_type text, subject_id bigint);
