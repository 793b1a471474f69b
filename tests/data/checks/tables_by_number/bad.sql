-- SPDX-License-Identifier: Apache-2.0
create table sales_2023 (id int primary key, amount numeric);
create table sales_2024 (id int primary key, amount numeric);
