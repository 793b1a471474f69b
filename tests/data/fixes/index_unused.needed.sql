-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, tenant int not null, tags text[], body tsvector, period int4range);
insert into t select n, n % 7, array['a'], 'a', int4range(n, n + 2) from generate_series(1, 300) n;
create index t_tenant on t (tenant);
create index t_tags on t using gin (tags);
create index t_body on t using gin (body);
create index t_period on t using gist (period);
alter table t enable row level security;
create policy own on t using (tenant = 1);
