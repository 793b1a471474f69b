-- SPDX-License-Identifier: Apache-2.0
create table a (id bigint primary key);
create table b (id bigint primary key, a_id bigint references a on delete cascade);
create table c (id bigint primary key, b_id bigint references b on delete cascade, c_id bigint references c on delete cascade);
create table d (id bigint primary key, c_id bigint references c);
