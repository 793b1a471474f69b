-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, price double precision not null);
insert into t select n, n / 3.0 from generate_series(1, 20) n;
