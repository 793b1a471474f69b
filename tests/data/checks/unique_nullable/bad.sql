-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, tenant int not null, parent int, name text not null, unique (tenant, parent, name));
