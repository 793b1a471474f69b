-- SPDX-License-Identifier: Apache-2.0
create table a (id bigint primary key);
create table b (id int primary key, a_id integer references a);
