-- A check's name is nobody's but its table's: a table of that name comes before the other goes.
CREATE TABLE one (id integer, note text);
ALTER TABLE one ADD CONSTRAINT two CHECK (id > 0);
CREATE VIEW shown AS SELECT id, note FROM one;
