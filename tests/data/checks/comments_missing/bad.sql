-- SPDX-License-Identifier: Apache-2.0
create table a (id int primary key);
create table b (id int primary key);
comment on table a is 'One per a.';
