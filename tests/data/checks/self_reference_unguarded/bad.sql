-- SPDX-License-Identifier: Apache-2.0
create table c (id int primary key, parent_id int references c);
