-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, a int);
insert into t select n, n from generate_series(1, 100) n;
analyze t;
do $$ begin for i in 1..60 loop perform count(*) from t where a = i; end loop; end $$;
