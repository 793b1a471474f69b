-- SPDX-License-Identifier: Apache-2.0
create table t (id int generated always as identity primary key);
select setval('t_id_seq', 1500000000);
-- A sequence that nobody owns, through the defaults of two columns.
create sequence shared_numbers;
create table first_user (id int primary key default nextval('shared_numbers'));
create table second_user (id bigint primary key default nextval('shared_numbers'));
select setval('shared_numbers', 1600000000);
