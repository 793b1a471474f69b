-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE grade AS ENUM ('1', '3');
CREATE FUNCTION points(grade) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1::text)::integer';
CREATE CAST (grade AS integer) WITH FUNCTION points(grade) AS IMPLICIT;
CREATE TABLE result (grade grade);
CREATE VIEW better AS SELECT grade + 1 AS points FROM result;
