-- SPDX-License-Identifier: Apache-2.0
-- One nullable column is an optional value; and a partial index says what is meant.
create table t (id int primary key, tenant int not null, parent int, name text not null, email text unique);
create unique index t_roots on t (tenant, name) where parent is null;
