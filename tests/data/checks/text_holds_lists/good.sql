-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, remark text, city text);
insert into t select n, 'Delivered late, the customer called us twice about it, see the file', 'Berlin' from generate_series(1, 40) n;
create table people (id int primary key, author text, weight text);
insert into people select n, initcap(substr(md5(n::text), 1, 6)) || ', ' || initcap(substr(md5((n * 7)::text), 1, 5)),
    n || ',' || 10 + n % 90 from generate_series(1, 60) n;
