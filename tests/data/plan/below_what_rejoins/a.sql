-- SPDX-License-Identifier: Apache-2.0
-- A table joins a parent and takes its columns from it; its own children keep what they have of those.
CREATE TABLE top (a integer, b text);
CREATE TABLE middle () INHERITS (top);
CREATE TABLE low (c integer) INHERITS (middle);
ALTER TABLE ONLY middle ALTER COLUMN a SET DEFAULT 2;
ALTER TABLE ONLY low ALTER COLUMN a SET DEFAULT 3;
ALTER TABLE ONLY low ALTER COLUMN b SET NOT NULL;
COMMENT ON COLUMN low.a IS 'kept';
GRANT SELECT (a) ON low TO PUBLIC;
CREATE INDEX low_a ON low (a);
ALTER TABLE low ADD CONSTRAINT low_key PRIMARY KEY (c, b);
ALTER TABLE low ALTER COLUMN b SET STATISTICS 50;
INSERT INTO low VALUES (1, 'x', 3);
CREATE VIEW v AS SELECT a, c FROM low;
