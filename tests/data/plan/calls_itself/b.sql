-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE t (id integer);
SET check_function_bodies = off;
CREATE FUNCTION "down to"(n integer) RETURNS integer LANGUAGE sql AS '';
CREATE OR REPLACE FUNCTION "down to"(n integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN n > 0 THEN "down to"(n - 1) ELSE 0 END; END;
CREATE FUNCTION up() RETURNS bigint LANGUAGE sql AS '';
CREATE OR REPLACE FUNCTION up() RETURNS bigint LANGUAGE sql RETURN up();
