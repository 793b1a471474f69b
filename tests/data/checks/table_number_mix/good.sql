-- SPDX-License-Identifier: Apache-2.0
create table users (id int primary key);
create table orders (id int primary key);
create table products (id int primary key);
create table address (id int primary key);
