-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, ref uuid, code text);
insert into t select n, gen_random_uuid(), md5(n::text) from generate_series(1, 30) n;
