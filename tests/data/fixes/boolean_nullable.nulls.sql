-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, is_active boolean, seen boolean default false);
insert into t select n, case n % 3 when 0 then true when 1 then false end, null from generate_series(1, 300) n;
