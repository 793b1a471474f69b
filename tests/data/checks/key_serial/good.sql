-- SPDX-License-Identifier: Apache-2.0
create table t (id bigint generated always as identity primary key);
create sequence s;
create table u (n bigint default nextval('s'));
