create function ok(int, int default 0) returns boolean language sql immutable as 'select $1 > $2'; create domain d as int check (ok(value)); create table t(a d);
