-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE task (id integer NOT NULL, state state NOT NULL, PRIMARY KEY (id, state)) PARTITION BY LIST (state);
CREATE TABLE task_open PARTITION OF task FOR VALUES IN ('open');
CREATE TABLE task_new PARTITION OF task FOR VALUES IN ('new');
CREATE INDEX ON task (state);
CREATE TABLE note (id serial, states state[] DEFAULT '{new}', CHECK (states <> '{done}'));
INSERT INTO task VALUES (1, 'open'), (2, 'new');
INSERT INTO note (states) VALUES ('{open,new}');
