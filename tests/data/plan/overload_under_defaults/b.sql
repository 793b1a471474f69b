-- SPDX-License-Identifier: Apache-2.0
CREATE FUNCTION next_one(x integer DEFAULT 3) RETURNS integer LANGUAGE sql AS 'SELECT x';
CREATE TABLE t (a integer DEFAULT next_one(), b integer DEFAULT next_one(7));
