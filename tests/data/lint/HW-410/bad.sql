-- given: CREATE TABLE p (id int, d date) PARTITION BY RANGE (d);
CREATE TABLE c PARTITION OF p DEFAULT;
-- at: 2:1
