-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, newsletter text);
insert into t select n, case n % 3 when 0 then 'Y' when 1 then 'N' end from generate_series(1, 30) n;
