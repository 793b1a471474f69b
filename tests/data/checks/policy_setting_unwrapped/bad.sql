-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, tenant text);
create index on t (tenant);
alter table t enable row level security;
create policy own on t using (tenant = current_setting('app.tenant'));
