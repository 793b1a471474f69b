DROP DATABASE d;
-- at: 1:1
