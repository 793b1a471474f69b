-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, country text, code text);
insert into t select n, (array['Germany', 'France', 'Spain'])[1 + n % 3], 'Code ' || n from generate_series(1, 400) n;
analyze t;
