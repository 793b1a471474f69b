CREATE TYPE state AS ENUM ('open', 'done');
ALTER TYPE state RENAME VALUE 'done' TO 'closed';
