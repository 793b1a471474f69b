-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table t (id int primary key, is_active boolean default true);
insert into t select n, n % 2 = 0 from generate_series(1, 50) n;
