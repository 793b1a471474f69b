BEGIN; SELECT 1;
-- at: 1:1
