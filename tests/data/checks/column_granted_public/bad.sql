-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, name text);
grant usage on schema public to public;
grant select (name) on t to public;
