-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, newsletter boolean, grade text);
insert into t select n, true, (array['a','b','c'])[1 + n % 3] from generate_series(1, 30) n;
