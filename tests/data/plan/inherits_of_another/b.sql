-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE one (id integer, name text);
CREATE TABLE two (id integer, name text, place text DEFAULT 'x');
CREATE TABLE child (more integer) INHERITS (two);
CREATE INDEX child_id ON child (id);
CREATE VIEW seen AS SELECT id, name FROM child;
