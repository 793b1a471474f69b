create table m(id int not null, at date not null, v int default 1, w text) partition by range (at);
create table m1 partition of m (v not null) for values from ('2020-01-01') to ('2020-07-01');
create table m1b partition of m for values from ('2020-07-01') to ('2021-01-01');
create table m2 partition of m for values from ('2021-01-01') to ('2022-01-01');
create index mi on m (v, w);
