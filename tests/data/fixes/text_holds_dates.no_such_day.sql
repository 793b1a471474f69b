-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, day text);
insert into t select n, '2024-02-' || lpad((1 + n % 28)::text, 2, '0') from generate_series(1, 990) n;
insert into t values (1000, '2024-02-31');
