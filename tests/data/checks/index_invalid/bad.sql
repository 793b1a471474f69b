-- SPDX-License-Identifier: Apache-2.0
create table t (id int, a int) partition by list (a);
create table t1 partition of t for values in (1);
create index t_id on only t (id);
