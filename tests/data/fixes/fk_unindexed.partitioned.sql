-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table customer (id bigint generated always as identity primary key, name text);
insert into customer (name) select 'c' || n from generate_series(1, 20) n;
create table sale (id bigint, day date not null, customer_id bigint not null references customer) partition by range (day);
create table sale_2024 partition of sale for values from ('2024-01-01') to ('2025-01-01');
create table sale_2025 partition of sale for values from ('2025-01-01') to ('2026-01-01') partition by list (customer_id);
create table sale_2025_a partition of sale_2025 for values in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
create table sale_2025_b partition of sale_2025 default;
insert into sale select n, date '2024-01-01' + n % 700, 1 + n % 20 from generate_series(1, 900) n;
-- One partition has such an index already: it takes its place, and none is built beside it.
create index own_index on sale_2024 (customer_id);
-- then: select bool_and(indisvalid) and count(*) = 5 from pg_index where indexrelid::regclass::text ~ '(customer_id|own_index)'
