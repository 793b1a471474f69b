-- SPDX-License-Identifier: Apache-2.0
create table t (id uuid primary key default gen_random_uuid());
