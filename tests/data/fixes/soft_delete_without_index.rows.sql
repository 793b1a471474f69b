-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, name text, deleted_at timestamptz);
insert into t select n, 'n', null from generate_series(1, 50) n;
