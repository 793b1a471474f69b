-- SPDX-License-Identifier: Apache-2.0
-- Every document has keys of its own, or the same key with values of several types, or parts that are documents.
create table setting (id int primary key, data jsonb not null);
insert into setting select n, jsonb_build_object('key' || n % 30, n) from generate_series(1, 60) n;
create table answer (id int primary key, data jsonb not null);
insert into answer select n, jsonb_build_object('value', case when n % 2 = 0 then to_jsonb(n) else to_jsonb('w' || n) end, 'parts', '[1]'::jsonb)
    from generate_series(1, 60) n;
-- Too few to say what every row has.
create table few (id int primary key, data jsonb not null);
insert into few select n, '{"a": 1}' from generate_series(1, 6) n;
