-- given: CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'select 1';
CREATE OR REPLACE FUNCTION f(integer) RETURNS bigint LANGUAGE sql AS 'select 1::bigint';
-- at: 2:1
