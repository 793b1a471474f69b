-- given: CREATE TYPE state AS ENUM ('open', 'done', 'lost'); CREATE TABLE t (id bigint PRIMARY KEY, s state);
-- given: CREATE TYPE size AS ENUM ('s', 'm', 'l'); CREATE TYPE colour AS ENUM ('red', 'blue');
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('open', 'done');
-- at: 4:1
ALTER TABLE t ALTER COLUMN s TYPE state USING s::text::state;
DROP TYPE state_old;
ALTER TYPE size RENAME TO size_old;
CREATE TYPE size AS ENUM ('m', 's', 'l');
-- at: 9:1
DROP TYPE colour;
CREATE TYPE colour AS ENUM ('red');
-- at: 12:1
