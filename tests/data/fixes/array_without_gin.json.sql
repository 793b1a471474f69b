-- SPDX-License-Identifier: Apache-2.0
-- no finding
create table t (id int primary key, docs json[], points point[]);
insert into t select n, array['{}'::json], array['(1,2)'::point] from generate_series(1, 30) n;
