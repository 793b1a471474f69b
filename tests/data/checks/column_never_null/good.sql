-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, name text not null, nick text);
insert into t select n, 'x', nullif(n % 7, 0)::text from generate_series(1, 200) n;
analyze t;
