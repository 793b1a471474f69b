-- given: CREATE TABLE t (id bigint PRIMARY KEY, state text NOT NULL DEFAULT 'open');
ALTER TABLE t ALTER COLUMN state SET DEFAULT 'new';
-- at: 2:15
