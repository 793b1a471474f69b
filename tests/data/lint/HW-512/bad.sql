CREATE TYPE mood AS ENUM ('good', 'bad');
-- at: 1:1
