-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, owner text);
alter table t enable row level security;
create policy open on t for update using (true);
create policy all_in on t for insert with check (true);
create table same (id int primary key);
alter table same enable row level security;
create policy one_is_one on same for all using (1 = 1);
