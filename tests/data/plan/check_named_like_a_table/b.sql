CREATE SEQUENCE numbers;
CREATE TABLE two (id bigint NOT NULL DEFAULT nextval('numbers'), note text);
ALTER SEQUENCE numbers OWNED BY two.id;
ALTER TABLE two ADD CONSTRAINT one CHECK (id > 0);
CREATE VIEW shown AS SELECT id, note FROM two;
