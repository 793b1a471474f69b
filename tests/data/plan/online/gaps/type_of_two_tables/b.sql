create type st as enum ('new', 'done'); create function is_new(s st) returns boolean language sql immutable as $$select s = 'new'$$;
create table one(id int primary key, s st not null default 'new', constraint c check (is_new(s) or id > 0)); create table two(id int primary key, s st, constraint d check (s <> 'done'));
create view v as select s from one;
