-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, fax text);
insert into t select n, n::text from generate_series(1, 200) n;
analyze t;
