-- SPDX-License-Identifier: Apache-2.0
-- no finding
create table person (id int primary key);
create table msg (id int primary key, sender int not null references person, recipient int not null references person, sent_at timestamptz not null);
create index on msg (sender);
create index on msg (recipient);
insert into person select generate_series(1, 5);
insert into msg select n, 1 + n % 5, 1 + n % 2, now() from generate_series(1, 50) n;
