-- SPDX-License-Identifier: Apache-2.0
-- What a schema's default privileges grant is not taken back where they never applied, nor from who makes the object.
CREATE SCHEMA s1;
CREATE SCHEMA s2;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s1 GRANT EXECUTE ON FUNCTIONS TO postgres, pg_monitor;
CREATE FUNCTION s1.g() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION s1.g() OWNER TO pg_read_all_data;
CREATE FUNCTION s2.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION s2.f() OWNER TO pg_monitor;
