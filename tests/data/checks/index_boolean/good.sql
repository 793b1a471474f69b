-- SPDX-License-Identifier: Apache-2.0
-- Where one value is rare the index finds it; where there are many values, too.
create table t (id int primary key, failed boolean, kind int);
insert into t select n, n % 100 = 0, n % 50 from generate_series(1, 20000) n;
create index t_failed on t (failed);
create index t_kind on t (kind);
analyze t;
