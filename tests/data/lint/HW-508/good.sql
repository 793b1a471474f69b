-- given: CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'select 1';
CREATE OR REPLACE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'select 2';
CREATE OR REPLACE FUNCTION f(text) RETURNS text LANGUAGE sql AS 'select $1';
