-- SPDX-License-Identifier: Apache-2.0
create table customer (id int primary key, first_name text, _internal$1 text);
create table öl (id int primary key, größe int);
