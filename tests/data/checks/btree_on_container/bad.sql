-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, tags text[], doc jsonb);
create index t_tags on t (tags);
create index t_doc on t (doc);
