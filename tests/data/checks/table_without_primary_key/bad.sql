-- SPDX-License-Identifier: Apache-2.0
create table a (x int);
create table b (id integer not null, y text);
create table c (id int primary key, at timestamptz not null) ;
create table d (at timestamptz not null) partition by range (at);
create table d1 partition of d for values from ('2025-01-01') to ('2026-01-01');
