-- SPDX-License-Identifier: Apache-2.0
create function f() returns int language sql security definer set search_path = public, pg_temp as 'select 1';
create function g() returns int language sql as 'select 1';
create table parsed_source (id int primary key);
create function parsed() returns bigint language sql security definer begin atomic select count(*) from parsed_source; end;
