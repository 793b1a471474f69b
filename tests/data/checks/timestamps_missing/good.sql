-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, name text, created_at timestamptz default now(), last_update timestamptz);
create table l (id int primary key);
create table access_log (id bigint primary key, seen_at timestamptz not null, path text);
create table order_status (code text primary key, label text not null);
