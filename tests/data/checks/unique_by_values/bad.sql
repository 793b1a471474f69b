-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, email text not null);
insert into t select n, n || '@example.org' from generate_series(1, 300) n;
analyze t;
