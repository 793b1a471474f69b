-- SPDX-License-Identifier: Apache-2.0
create table t (id bigint primary key);
update pg_class set reltuples = 200000000, relpages = 900000 where oid = 't'::regclass;
