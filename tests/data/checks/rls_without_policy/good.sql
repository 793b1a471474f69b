-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, owner text);
alter table t enable row level security;
create policy p on t using (owner = current_user);
