-- SPDX-License-Identifier: Apache-2.0
create table p (id int primary key);
create table t (id int primary key, p int references p);
alter table t disable trigger all;
