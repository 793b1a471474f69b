-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, created_at timestamptz not null);
