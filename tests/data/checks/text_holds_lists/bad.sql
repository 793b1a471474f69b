-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, colours text);
insert into t select n, (array['red,blue','green','red, black,white','blue;red','grey'])[1 + n % 5] from generate_series(1, 40) n;
