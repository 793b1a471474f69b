-- SPDX-License-Identifier: Apache-2.0
CREATE FUNCTION weight(n integer, more integer DEFAULT 1) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT (n + 5 + more)::bigint';
CREATE TABLE thing (id integer NOT NULL, tag text NOT NULL DEFAULT 't', CONSTRAINT heavy CHECK (weight(id) > 0));
CREATE TABLE tool (maker text NOT NULL) INHERITS (thing);
CREATE TABLE toy (id integer NOT NULL, made date, age integer, CONSTRAINT heavy CHECK (weight(id) > 0));
