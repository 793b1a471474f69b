-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, owner text, team text);
alter table t enable row level security;
create policy own on t for select using (owner = current_user);
create policy team on t as restrictive for select using (team is not null);
create policy writes on t for insert with check (owner = current_user);
