-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, ref uuid, code text);
insert into t select n, gen_random_uuid(), md5(n::text) from generate_series(1, 30) n;
-- A hash of the same length.
create table hashes (id int primary key, digest text);
insert into hashes select n, md5(n::text) from generate_series(1, 200) n;
