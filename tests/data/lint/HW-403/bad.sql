DROP SCHEMA s;
-- at: 1:1
