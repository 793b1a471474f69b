-- SPDX-License-Identifier: Apache-2.0
-- no finding
create table t (id int primary key, at text, mac text, version text);
insert into t select n, '12:30:' || lpad((n % 60)::text, 2, '0'), '08:00:2b:01:02:' || lpad((n % 60)::text, 2, '0'), '1.2.3.' || (300 + n) from generate_series(1, 50) n;
