-- SPDX-License-Identifier: Apache-2.0
-- The foreign key needs both columns unique; and a nullable column guards nothing where it is NULL.
create table t (id int primary key, tenant int not null, name text, unique (tenant, id));
create table u (tenant int, t int, foreign key (tenant, t) references t (tenant, id));
create table v (id int primary key, code int unique, kind int, unique (kind, code));
