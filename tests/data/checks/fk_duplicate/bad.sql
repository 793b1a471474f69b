-- SPDX-License-Identifier: Apache-2.0
create table a (id int primary key);
create table b (id int primary key, a_id int, constraint one foreign key (a_id) references a, constraint two foreign key (a_id) references a);
