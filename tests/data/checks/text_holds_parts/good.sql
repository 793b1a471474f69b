-- SPDX-License-Identifier: Apache-2.0
-- Prose, lists whose words change places, decimal commas, one word, dates, and a form that only half of the values have.
create table t (id int primary key, prose text, tags text, price text, word text, day text, half text);
insert into t select n, repeat('word ', n % 4 + 1) || case when n % 3 = 0 then ', and more, so to say' else ' is all.' end,
    (array['red', 'blue', 'green'])[1 + n % 3] || ', ' || (array['blue', 'red', 'green'])[1 + n % 2], n || ',50', 'word', '2024/01/' || n,
    case when n % 2 = 0 then 'Miller, Ada' else 'Ada' end from generate_series(1, 60) n;
