-- SPDX-License-Identifier: Apache-2.0
-- Types of every kind, in columns, arrays, other types and signatures.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN posint AS int CONSTRAINT positive CHECK (VALUE > 0);
CREATE TYPE pair AS (a int, m mood);
CREATE TYPE floatspan AS RANGE (subtype = float8);
CREATE COLLATION plain FROM "C";
CREATE DOMAIN moods AS mood[];
CREATE TABLE thing (id posint PRIMARY KEY, m mood DEFAULT 'ok', ms mood[], p pair, f floatspan, n text COLLATE plain, d moods);
CREATE TABLE typed OF pair;
CREATE FUNCTION cheer(mood, posint, pair[]) RETURNS mood LANGUAGE sql AS $$ SELECT 'ok'::mood $$;
CREATE FUNCTION spans(floatspan) RETURNS SETOF thing LANGUAGE sql BEGIN ATOMIC SELECT * FROM thing WHERE f = $1; END;
CREATE VIEW cheerful AS SELECT cheer(m, id, ARRAY[]::pair[]) AS c FROM thing WHERE m > 'sad'::mood;
CREATE AGGREGATE last_mood (mood) (SFUNC = enum_larger, STYPE = mood);
INSERT INTO thing VALUES (1, 'sad', '{ok}', (1, 'ok'), '[1,2)', 'x', '{sad}');
