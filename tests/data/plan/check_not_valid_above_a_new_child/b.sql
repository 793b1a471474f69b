CREATE TABLE parent (id integer, name text);
ALTER TABLE parent ADD CONSTRAINT named CHECK (name <> '') NOT VALID;
CREATE TABLE child (more text) INHERITS (parent);
CREATE TABLE grandchild (most text) INHERITS (child);
