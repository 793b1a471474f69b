-- A table that comes to have a parent's check has it valid, whatever the parent's is.
CREATE TABLE parent (id integer, name text);
