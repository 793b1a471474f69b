-- SPDX-License-Identifier: Apache-2.0
create table t (at date not null) partition by range (at);
create table t1 partition of t for values from ('2025-01-01') to ('2026-01-01');
create table td partition of t default;
create table h (id int) partition by hash (id);
create table whole (id int, made date) partition by range (made);
create table whole_old partition of whole for values from (minvalue) to ('2020-01-01');
create table whole_new partition of whole for values from ('2020-01-01') to (maxvalue);
