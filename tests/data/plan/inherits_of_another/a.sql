-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE one (id integer, name text);
CREATE TABLE two (id integer, name text, place text DEFAULT 'x');
CREATE TABLE child (more integer) INHERITS (one);
CREATE INDEX child_id ON child (id);
CREATE VIEW seen AS SELECT id, name FROM child;
INSERT INTO child VALUES (1, 'a', 2);
