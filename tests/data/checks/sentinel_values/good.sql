-- SPDX-License-Identifier: Apache-2.0
-- NULL says it; and "none" is a value where it is one of a closed set.
create table t (id int primary key, phone text, ended date, tls text);
insert into t select n, case when n % 5 > 0 then '030 ' || n end, case when n % 4 > 0 then date '2020-01-01' + n end,
    (array['none', 'starttls', 'tls'])[1 + n % 3] from generate_series(1, 1000) n;
analyze t;
