-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, at text not null);
insert into t select n, '2024-02-03 12:30:' || lpad((n % 60)::text, 2, '0') from generate_series(1, 50) n;
