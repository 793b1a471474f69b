-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, owner text);
alter table t enable row level security;
create policy readable on t for select using (true);
create policy own on t for update using (owner = current_user);
do $$ begin create role service_role; exception when duplicate_object then null; end $$;
create table services (id int primary key);
alter table services enable row level security;
create policy services_only on services for all to service_role using (true) with check (true);
