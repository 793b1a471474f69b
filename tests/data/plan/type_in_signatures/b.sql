-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE mood AS ENUM ('ok', 'fine');
CREATE PROCEDURE feel(m mood) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION better(m mood, n integer DEFAULT 1) RETURNS mood LANGUAGE sql AS 'SELECT m';
CREATE TYPE inner_life AS (now mood, later mood[]);
CREATE DOMAIN real_mood AS mood CHECK (VALUE <> 'fine');
CREATE TABLE person (m mood DEFAULT 'ok', life inner_life, r real_mood);
CREATE INDEX moods ON person (m) WHERE m = 'ok';
CREATE MATERIALIZED VIEW happy AS SELECT better(m) AS m FROM person;
