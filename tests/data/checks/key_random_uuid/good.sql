-- SPDX-License-Identifier: Apache-2.0
create table t (id uuid primary key);
create table u (id bigint primary key, token uuid default gen_random_uuid());
