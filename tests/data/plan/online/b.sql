-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE team (id integer NOT NULL, name text NOT NULL, code integer, CONSTRAINT team_pkey PRIMARY KEY (id) INCLUDE (name));
CREATE TABLE person (id integer NOT NULL, team_id integer, email text, age integer, "odd ""name" text NOT NULL, note varchar(40), CONSTRAINT person_pkey PRIMARY KEY (id), CONSTRAINT age_positive CHECK (age > 1), CONSTRAINT email_key UNIQUE (email, team_id) DEFERRABLE, CONSTRAINT odd CHECK (length("odd ""name") < 500), CONSTRAINT to_team FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE SET NULL);
ALTER TABLE person CLUSTER ON person_pkey;
CREATE INDEX person_team ON person (team_id, age DESC);
CREATE INDEX person_age ON person (age) WHERE age > 10;
CREATE UNIQUE INDEX person_lower ON person (lower(email)) INCLUDE (age);
COMMENT ON INDEX person_lower IS 'the ''one'' key';
CREATE TABLE part (id integer NOT NULL, at date NOT NULL, v integer NOT NULL, CONSTRAINT part_pkey PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE INDEX part_v ON part (v);
ALTER TABLE part ADD CONSTRAINT v_pos CHECK (v > 0);
CREATE TABLE papa (x integer NOT NULL, y integer, CONSTRAINT y_pos CHECK (y > 0)); CREATE TABLE kid () INHERITS (papa);
CREATE MATERIALIZED VIEW mv AS SELECT id, email FROM person;
CREATE UNIQUE INDEX mv_id ON mv (id);
