-- SPDX-License-Identifier: Apache-2.0
create table a (id int primary key);
create table b (id int primary key, a_id int not null references a on delete set null);
