-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, email text unique);
create index t_email on t (email text_pattern_ops);
create index t_lower on t (lower(email));
create index t_some on t (email) where id > 5;
