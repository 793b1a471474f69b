-- SPDX-License-Identifier: Apache-2.0
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint, billing_customer_id bigint);
