-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, seen timestamp not null);
insert into t select n, timestamp '2024-01-01 00:30' + n * interval '17 hours' from generate_series(1, 500) n;
