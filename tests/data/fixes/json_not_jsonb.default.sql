-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, doc json not null default '{}');
insert into t select n, '{"a": 1}' from generate_series(1, 20) n;
