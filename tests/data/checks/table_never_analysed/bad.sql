-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a text);
insert into t select n, repeat('x', 200) from generate_series(1, 10000) n;
