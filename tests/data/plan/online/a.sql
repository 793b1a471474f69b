-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE team (id integer NOT NULL, name text, code integer, CONSTRAINT team_pkey PRIMARY KEY (id));
CREATE TABLE person (id integer, team_id integer, email text, age integer, "odd ""name" text, note varchar(40), CONSTRAINT age_positive CHECK (age > 0), CONSTRAINT email_key UNIQUE (email));
CREATE INDEX person_team ON person (team_id);
CREATE INDEX person_age ON person (age);
CREATE INDEX person_gone ON person (note);
CREATE TABLE part (id integer NOT NULL, at date NOT NULL, v integer) PARTITION BY RANGE (at);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE papa (x integer, y integer); CREATE TABLE kid () INHERITS (papa);
CREATE MATERIALIZED VIEW mv AS SELECT id, email FROM person;
