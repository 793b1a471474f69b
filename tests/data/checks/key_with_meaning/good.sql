-- SPDX-License-Identifier: Apache-2.0
create table u (id bigint primary key, email text unique);
create table country (code char(2) primary key);
