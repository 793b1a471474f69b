-- SPDX-License-Identifier: Apache-2.0
create collation german (provider = icu, locale = 'de');
create table t (id int primary key, name text collate german);
create index t_name on t (name);
update pg_collation set collversion = '1.0' where collname = 'german';
