-- given: CREATE TYPE state AS ENUM ('open', 'done');
ALTER TYPE state RENAME VALUE 'done' TO 'closed';
-- at: 2:1
