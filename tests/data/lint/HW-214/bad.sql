-- given: CREATE FUNCTION is_fine(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'select $1 <> $$$$';
CREATE TABLE t (id bigint PRIMARY KEY, s text, CONSTRAINT s_fine CHECK (is_fine(s)));
-- at: 2:48
