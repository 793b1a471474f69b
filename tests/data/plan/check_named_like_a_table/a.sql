-- A check's name is nobody's but its table's: a table of that name comes before the other goes.
CREATE SEQUENCE numbers;
CREATE TABLE one (id bigint NOT NULL DEFAULT nextval('numbers'), note text);
ALTER SEQUENCE numbers OWNED BY one.id;
ALTER TABLE one ADD CONSTRAINT two CHECK (id > 0);
CREATE VIEW shown AS SELECT id, note FROM one;
