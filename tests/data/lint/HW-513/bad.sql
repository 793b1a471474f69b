-- version: 11
-- given: CREATE TYPE e AS ENUM ('a');
BEGIN; ALTER TYPE e ADD VALUE 'b'; COMMIT;
-- at: 3:8
