-- SPDX-License-Identifier: Apache-2.0
-- no fix
create table t (id int primary key, n int);
insert into t select n, n from generate_series(1, 20) n;
alter table t add constraint small check (n < 10) not valid;
