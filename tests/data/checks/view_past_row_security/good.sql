-- SPDX-License-Identifier: Apache-2.0
create role reader_of_other_views;
create table t (id int primary key, owner text);
alter table t enable row level security;
create policy own on t for select to public using (owner = current_user);
create view mine with (security_invoker = true) as select * from t;
grant select on mine to reader_of_other_views;
create view nobodys as select * from t;
create table open_one (id int);
create view of_open as select * from open_one;
grant select on of_open to reader_of_other_views;
