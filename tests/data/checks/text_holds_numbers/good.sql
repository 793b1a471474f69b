-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, weight numeric, zip text, room text);
insert into t select n, n, (10000 + n)::text, 'R' || n from generate_series(1, 30) n;
