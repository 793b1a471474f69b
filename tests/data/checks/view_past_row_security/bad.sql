-- SPDX-License-Identifier: Apache-2.0
create role reader_of_views;
create table t (id int primary key, owner text);
alter table t enable row level security;
create policy own on t for select to public using (owner = current_user);
create view everything as select * from t;
grant select on everything to reader_of_views;
