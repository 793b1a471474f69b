-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, phone text, ended date);
insert into t select n, case when n % 5 = 0 then 'N/A' else '030 ' || n end,
    case when n % 4 = 0 then date '9999-12-31' else date '2020-01-01' + n end from generate_series(1, 1000) n;
analyze t;
