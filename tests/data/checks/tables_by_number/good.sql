-- SPDX-License-Identifier: Apache-2.0
create table sales (id int, at date) partition by range (at);
create table sales_2023 partition of sales for values from ('2023-01-01') to ('2024-01-01');
create table sales_2024 partition of sales for values from ('2024-01-01') to ('2025-01-01');
create table log1 (id int primary key);
create table log2 (id text primary key);
