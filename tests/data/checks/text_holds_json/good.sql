-- SPDX-License-Identifier: Apache-2.0
-- Links and placeholders stand in brackets and are no JSON; jsonb is there already; numbers and words alone are JSON, but no documents.
create table page (id int primary key, link text, template text, body jsonb, number text, word text);
insert into page select n, '[page ' || n || '](/page/' || n || ')', '{name} has ' || n, jsonb_build_object('n', n), n::text, '"w' || n || '"'
    from generate_series(1, 40) n;
-- Half of it is.
create table mixed (id int primary key, v text);
insert into mixed select n, case when n % 2 = 0 then '{"a": 1}' else 'plain ' || n end from generate_series(1, 40) n;
