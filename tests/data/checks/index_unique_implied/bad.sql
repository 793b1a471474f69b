-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, tenant int not null, name text, unique (tenant, id));
