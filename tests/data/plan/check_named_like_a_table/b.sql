CREATE TABLE two (id integer, note text);
ALTER TABLE two ADD CONSTRAINT one CHECK (id > 0);
CREATE VIEW shown AS SELECT id, note FROM two;
