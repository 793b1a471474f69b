-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, client inet, version text);
insert into t select n, '10.0.0.1', '1.2.' || n from generate_series(1, 30) n;
