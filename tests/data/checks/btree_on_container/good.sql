-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, tags text[], doc jsonb);
create index on t using gin (tags);
create index on t ((doc ->> 'a'));
