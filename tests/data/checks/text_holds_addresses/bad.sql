-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, client text);
insert into t select n, '10.0.' || n || '.7' from generate_series(1, 30) n;
insert into t values (99, '2001:db8::1');
