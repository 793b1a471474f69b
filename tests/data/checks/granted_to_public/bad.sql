-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key);
grant select on t to public;
create sequence s;
grant usage on sequence s to public;
