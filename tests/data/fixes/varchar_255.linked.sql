-- SPDX-License-Identifier: Apache-2.0
create table k (code varchar(255) primary key, note varchar(255) default 'none');
create table l (id int primary key, k_code varchar(255) references k);
create index on l (k_code);
create view notes as select note from k;
insert into k select n::text from generate_series(1, 20) n;
insert into l select n, n::text from generate_series(1, 20) n;
