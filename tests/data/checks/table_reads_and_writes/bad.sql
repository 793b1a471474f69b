-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key);
insert into t select generate_series(1, 1000);
select count(*) from t;
select pg_stat_force_next_flush();
