-- SPDX-License-Identifier: Apache-2.0
-- While both functions stand a call finds neither.
CREATE FUNCTION next_one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a integer DEFAULT next_one(), b integer DEFAULT 1);
