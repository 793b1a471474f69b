-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, is_active boolean not null default true, island text, active_count integer);
