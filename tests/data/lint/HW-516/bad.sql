-- given: CREATE TYPE state AS ENUM ('open', 'done', 'lost'); CREATE TABLE t (id bigint PRIMARY KEY, s state);
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('open', 'done');
ALTER TABLE t ALTER COLUMN s TYPE state USING s::text::state;
DROP TYPE state_old;
-- at: 3:1
