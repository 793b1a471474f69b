-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, status text);
insert into t select n, (array['open','paid','sent'])[1 + n % 3] from generate_series(1, 900) n;
analyze t;
