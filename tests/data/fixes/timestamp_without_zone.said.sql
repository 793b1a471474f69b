-- SPDX-License-Identifier: Apache-2.0
-- a fix
-- zone: Europe/Berlin
create table t (id int primary key, seen timestamp not null default now(), due timestamp(3));
insert into t select n, timestamp '2024-01-01 00:30' + n * interval '17 hours', null from generate_series(1, 500) n;
create table kept as select id, seen from t;
alter table kept add primary key (id);
alter table kept alter seen type text;
-- then: select coalesce(bool_and(t.seen at time zone 'Europe/Berlin' = kept.seen::timestamp), true) from t join kept using (id) where pg_typeof(t.seen) = 'timestamptz'::regtype
