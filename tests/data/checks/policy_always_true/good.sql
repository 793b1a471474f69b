-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, owner text);
alter table t enable row level security;
create policy readable on t for select using (true);
create policy own on t for update using (owner = current_user);
