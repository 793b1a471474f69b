-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, owner text, team text);
alter table t enable row level security;
create policy own on t for select using (owner = current_user);
create policy team on t for select using (team = current_user);
