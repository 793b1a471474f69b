-- SPDX-License-Identifier: Apache-2.0
-- a fix
create sequence numbers as bigint maxvalue 1000;
create table t (id bigint primary key default nextval('numbers'), name text);
alter sequence numbers owned by t.id;
insert into t (name) select 'n' || n from generate_series(1, 900) n;
-- then: select max_value > 1000 from pg_sequences where sequencename = 'numbers'
