-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, first_name text, last_name text);
create table u (id int primary key, "firstName" text, "lastName" text);
