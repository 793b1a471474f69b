-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, day text not null default '2024-01-01', late varchar(10));
create index t_day on t (day text_pattern_ops);
create index t_late on t (lower(late));
create view days as select id, day || '' as day from t;
insert into t select n, '2024-02-' || lpad((1 + n % 28)::text, 2, '0'), '2024-02-' || lpad((1 + n % 28)::text, 2, '0') from generate_series(1, 50) n;
