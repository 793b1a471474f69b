-- SPDX-License-Identifier: Apache-2.0
CREATE FUNCTION f(a text DEFAULT '') RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT f() AS f;
