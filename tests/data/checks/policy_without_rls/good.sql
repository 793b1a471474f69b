-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, owner text);
create policy p on t using (owner = current_user);
alter table t enable row level security;
