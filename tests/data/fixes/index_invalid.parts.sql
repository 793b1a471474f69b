-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table sale (id bigint not null, day date not null, note text) partition by range (day);
create table sale_2024 partition of sale for values from ('2024-01-01') to ('2025-01-01');
create table sale_2025 partition of sale for values from ('2025-01-01') to ('2026-01-01');
insert into sale select n, date '2024-01-01' + n % 700, 'n' from generate_series(1, 900) n;
create index sale_note on only sale (note);
create index sale_2024_note on sale_2024 (note);
alter index sale_note attach partition sale_2024_note;
-- then: select bool_and(indisvalid) from pg_index where indexrelid::regclass::text ~ 'note'
