-- SPDX-License-Identifier: Apache-2.0
-- Labels that everything names, and rows that use them.
CREATE TYPE state AS ENUM ('new', 'in work', 'done', 'gone');
CREATE DOMAIN open_state AS state CHECK (VALUE <> 'gone');
CREATE TABLE job (id int PRIMARY KEY, s state NOT NULL DEFAULT 'new', past state[] DEFAULT ARRAY['new']::state[], o open_state DEFAULT 'in work',
    CONSTRAINT not_gone CHECK (s <> 'gone' OR id > 10));
CREATE INDEX job_open ON job (id) WHERE s = 'in work';
CREATE VIEW busy AS SELECT id FROM job WHERE s = 'in work'::state;
CREATE TABLE log (s state NOT NULL, at int DEFAULT 1) PARTITION BY LIST (s);
CREATE TABLE log_new PARTITION OF log FOR VALUES IN ('new', 'in work');
CREATE TABLE log_rest PARTITION OF log DEFAULT;
CREATE FUNCTION next_of(s state DEFAULT 'in work') RETURNS state LANGUAGE sql BEGIN ATOMIC SELECT CASE s WHEN 'in work'::state THEN 'done'::state ELSE s END; END;
INSERT INTO job VALUES (1, 'new', NULL, 'new'), (2, 'in work', '{new,in work}', 'in work'), (3, 'done', '{}', 'done');
INSERT INTO log VALUES ('in work'), ('done');
