-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, tenant text);
alter table t enable row level security;
create policy own on t using (tenant = current_user);
