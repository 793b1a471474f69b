-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, price double precision not null default 0, total real default 1.5);
insert into t select n, n / 4.0, n / 2.0 from generate_series(1, 20) n;
create table m (id int primary key, fee money not null default 1);
insert into m select n, n::money from generate_series(1, 20) n;
create view prices as select id, price * 2 as twice from t;
