-- SPDX-License-Identifier: Apache-2.0
-- The view is made again before the routine comes that its call would fit as well.
CREATE TABLE t (a integer, b integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT b AS x, a AS y, f() AS f FROM t;
CREATE FUNCTION f(m integer DEFAULT 3) RETURNS integer LANGUAGE sql AS 'SELECT m';
