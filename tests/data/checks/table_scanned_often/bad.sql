-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int);
insert into t select n, n from generate_series(1, 6000) n;
analyze t;
set max_parallel_workers_per_gather = 0;
do $$ begin for i in 1..60 loop perform count(*) from t where a = i; end loop; end $$;
select pg_stat_force_next_flush();
