-- SPDX-License-Identifier: Apache-2.0
create table users (id int primary key);
create table orders (id int primary key);
create table product (id int primary key);
create table invoice (id int primary key);
