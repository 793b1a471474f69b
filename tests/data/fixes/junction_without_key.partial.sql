-- SPDX-License-Identifier: Apache-2.0
-- no finding
create table person (id int primary key);
create table team (id int primary key);
create table member (id int primary key, person_id int not null references person, team_id int not null references team, created_at timestamptz default now(), deleted_at timestamptz);
create unique index on member (person_id, team_id) where deleted_at is null;
create index on member (team_id);
insert into person select generate_series(1, 5);
insert into team select generate_series(1, 5);
insert into member select n, n, n from generate_series(1, 5) n;
