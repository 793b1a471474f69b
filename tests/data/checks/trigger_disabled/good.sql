-- SPDX-License-Identifier: Apache-2.0
create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (id int primary key);
create trigger touched before update on t for each row execute function f();
alter table t enable always trigger touched;
