-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key);
alter table t enable row level security;
