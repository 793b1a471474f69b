-- given: CREATE TABLE t (id bigint, CONSTRAINT c CHECK (id > 0));
ALTER TABLE t DROP CONSTRAINT c;
-- at: 2:15
