-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, updated_at timestamptz default now());
create function touch() returns trigger language plpgsql as $$ begin new.updated_at := now(); return new; end $$;
create trigger touch before update on t for each row execute function touch();
