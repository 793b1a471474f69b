-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE t (a integer, b integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT a AS x, f() AS f FROM t;
