-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, country text);
insert into t select n, (array['Germany', 'germany', 'France', ' France'])[1 + n % 4] from generate_series(1, 400) n;
analyze t;
