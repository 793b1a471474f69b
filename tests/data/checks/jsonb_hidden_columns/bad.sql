-- SPDX-License-Identifier: Apache-2.0
create table person (id int primary key, data jsonb not null);
insert into person select n, jsonb_build_object('email', 'p' || n || '@example.org', 'age', n % 80, 'extra', jsonb_build_object('n', n))
    || case when n % 3 = 0 then '{"nick": "x"}'::jsonb else '{}' end from generate_series(1, 60) n;
