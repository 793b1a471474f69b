-- SPDX-License-Identifier: Apache-2.0
create table t (id bigint primary key);
create table p (id bigint) partition by range (id);
create table p1 partition of p for values from (1) to (1000000000);
update pg_class set reltuples = 200000000, relpages = 900000 where oid in ('p'::regclass, 'p1'::regclass);
