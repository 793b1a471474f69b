-- SPDX-License-Identifier: Apache-2.0
create table a (code varchar(20) primary key);
create table b (id int primary key, a_code varchar(10) references a);
