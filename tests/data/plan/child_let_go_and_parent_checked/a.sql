-- SPDX-License-Identifier: Apache-2.0
CREATE FUNCTION weight(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n + 5';
CREATE TABLE thing (id integer NOT NULL, made date, CONSTRAINT heavy CHECK (weight(id) > 0));
CREATE TABLE tool (maker text) INHERITS (thing);
CREATE TABLE toy (age integer) INHERITS (thing);
