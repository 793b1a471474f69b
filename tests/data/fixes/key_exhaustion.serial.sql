-- SPDX-License-Identifier: Apache-2.0
-- a fix
create table t (id serial primary key, name text);
insert into t (name) select 'n' || n from generate_series(1, 30) n;
create table u (id bigint primary key, t_id int not null references t);
create index on u (t_id);
insert into u select n, n from generate_series(1, 30) n;
select setval('t_id_seq', 1500000000);
-- then: select max_value = 9223372036854775807 from pg_sequences where sequencename = 't_id_seq'
-- then: select atttypid = 'int8'::regtype from pg_attribute where attrelid = 'u'::regclass and attname = 't_id'
