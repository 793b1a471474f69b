-- given: CREATE TYPE state AS ENUM ('open', 'done'); CREATE TABLE t (id bigint PRIMARY KEY, s state);
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('open', 'waits', 'done');
ALTER TABLE t ALTER COLUMN s TYPE state USING s::text::state;
DROP TYPE state_old;
