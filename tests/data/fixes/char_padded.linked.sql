-- SPDX-License-Identifier: Apache-2.0
create table k (code char(10) primary key);
create table l (id int primary key, k_code char(10) references k);
create index on l (k_code);
insert into k select n::text from generate_series(1, 20) n;
insert into l select n, n::text from generate_series(1, 20) n;
