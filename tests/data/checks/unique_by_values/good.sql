-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, email text unique, note text);
insert into t select n, n || '@example.org', 'n' || n from generate_series(1, 300) n;
analyze t;
