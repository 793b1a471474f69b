-- SPDX-License-Identifier: Apache-2.0
create table t (at date not null) partition by range (at);
create table t1 partition of t for values from ('2025-01-01') to ('2026-01-01');
create table gap (id int, made date) partition by range (made);
create table gap_old partition of gap for values from (minvalue) to ('2020-01-01');
create table gap_new partition of gap for values from ('2021-01-01') to (maxvalue);
