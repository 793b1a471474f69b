-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, email text unique);
create index t_email on t (email);
create index t_id on t (id desc);
