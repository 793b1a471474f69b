-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE state AS ENUM ('open', 'new');
CREATE TABLE task (id integer NOT NULL, state state NOT NULL, PRIMARY KEY (id, state)) PARTITION BY LIST (state);
CREATE TABLE task_open PARTITION OF task FOR VALUES IN ('open');
CREATE TABLE task_new PARTITION OF task FOR VALUES IN ('new');
CREATE INDEX ON task (state);
CREATE TABLE note (id serial, states state[] DEFAULT '{new}', CHECK (states <> '{open}'));
