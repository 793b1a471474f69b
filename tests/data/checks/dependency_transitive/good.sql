-- SPDX-License-Identifier: Apache-2.0
-- Two zips share a city only by chance here: every value of zip occurs with several cities.
create table customer (id int primary key, name text, zip text, city text);
insert into customer select n, 'customer ' || n, 10000 + n * 7 % 40, 'city ' || n * 7919 % 1009 % 17 from generate_series(1, 600) n;
-- A natural key beside the surrogate one determines everything, as it may.
create table country (id int primary key, code text not null unique, name text);
insert into country select n, 'c' || n, 'country ' || n from generate_series(1, 200) n;
