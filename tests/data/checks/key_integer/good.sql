-- SPDX-License-Identifier: Apache-2.0
create table a (id bigint generated always as identity primary key);
create table country (code int primary key);
create table c (a int, b int, primary key (a, b));
