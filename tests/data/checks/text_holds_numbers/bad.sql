-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, weight text);
insert into t select n, (n * 1.5)::text from generate_series(1, 30) n;
