-- SPDX-License-Identifier: Apache-2.0
create table t (at date not null) partition by range (at);
create table t1 partition of t for values from ('2025-01-01') to ('2026-01-01');
