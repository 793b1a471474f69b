-- SPDX-License-Identifier: Apache-2.0
create table a (x int primary key);
create table d (id int, at timestamptz, primary key (id, at)) partition by range (at);
create table d1 partition of d for values from ('2025-01-01') to ('2026-01-01');
create view v as select 1 as one;
