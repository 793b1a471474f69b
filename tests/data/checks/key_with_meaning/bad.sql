-- SPDX-License-Identifier: Apache-2.0
create table u (email text primary key);
create table p (slug varchar(80), lang char(2), primary key (slug, lang));
