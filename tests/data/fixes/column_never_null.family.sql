-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table t (id int primary key, name text, day date) ;
create table heir (extra text) inherits (t);
insert into t select n, 'n', '2024-01-01' from generate_series(1, 300) n;
insert into heir select 1000 + n, 'n', '2024-01-01', 'e' from generate_series(1, 300) n;
create table sale (id bigint not null, day date not null, note text) partition by range (day);
create table sale_2024 partition of sale for values from ('2024-01-01') to ('2025-01-01');
insert into sale select n, '2024-05-05', 'n' from generate_series(1, 300) n;
