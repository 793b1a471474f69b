-- SPDX-License-Identifier: Apache-2.0
create table product (id int primary key, name text);
create table product_attribute (id int primary key, product_id int references product, name text, value text);
