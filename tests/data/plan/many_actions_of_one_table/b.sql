create table t(id bigint primary key, a bigint default 2, b bigint not null, c varchar(20) default 'y', d timestamp, g int default 4, constraint c_ck check (c <> 'no'), constraint g_ck check (g > 0));
comment on column t.a is 'second'; comment on column t.b is 'new'; alter table t alter g set statistics 50;
create index t_d on t(d, a);
create table heir(f bigint) inherits (t);
