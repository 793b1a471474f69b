-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, name varchar(255), note varchar(256));
