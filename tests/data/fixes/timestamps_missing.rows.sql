-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, name text, updated_at timestamptz);
create function touch() returns trigger language plpgsql as 'begin new.updated_at := now(); return new; end';
create trigger touch before insert or update on t for each row execute function touch();
insert into t select n, 'n' from generate_series(1, 30) n;
create table u (id int primary key, name text);
insert into u select n, 'n' from generate_series(1, 30) n;
