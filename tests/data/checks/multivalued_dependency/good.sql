-- SPDX-License-Identifier: Apache-2.0
-- What language goes with which hobby says something: not every combination is there.
create table speaks (person int, language text, hobby text, primary key (person, language, hobby));
insert into speaks select p, 'language ' || (p * 7 + l * 5) % 23, 'hobby ' || (p * 11 + h * 3) % 29
    from generate_series(1, 60) p, generate_series(1, 3) l, generate_series(1, 3) h where (p + l * h) % 3 > 0
    on conflict do nothing;
