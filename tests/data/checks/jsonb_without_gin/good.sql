-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, doc jsonb, extra jsonb);
create index on t using gin (doc jsonb_path_ops);
create index on t ((extra ->> 'kind'));
