-- SPDX-License-Identifier: Apache-2.0
create table c (id int primary key, parent_id int references c);
insert into c values (1, null), (2, 1), (3, 2);
