CREATE TYPE state AS ENUM ('open', 'done');
ALTER TYPE state RENAME VALUE 'done' TO 'closed';
CREATE TYPE place AS (street text, town text);
ALTER TYPE place RENAME ATTRIBUTE town TO city;
