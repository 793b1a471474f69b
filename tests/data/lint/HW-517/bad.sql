-- given: CREATE TYPE state AS ENUM ('open', 'done'); CREATE TYPE place AS (street text, town text);
ALTER TYPE state RENAME VALUE 'done' TO 'closed';
-- at: 2:1
ALTER TYPE place RENAME ATTRIBUTE town TO city;
-- at: 4:1
