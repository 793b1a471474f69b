-- given: CREATE TABLE p (id int, d date) PARTITION BY RANGE (d);
CREATE INDEX CONCURRENTLY p_d ON p (d);
-- at: 2:1
