-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, active boolean not null default false, big boolean generated always as (id > 9) stored);
