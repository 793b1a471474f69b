-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, code varchar(10), flag char(1));
