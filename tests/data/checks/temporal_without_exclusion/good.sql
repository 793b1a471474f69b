-- SPDX-License-Identifier: Apache-2.0
create table price (id int primary key, product_id int, valid_from date, valid_to date);
create unique index on price (product_id) where valid_to is null;
create table coupon (code text primary key, valid_from date, valid_to date);
