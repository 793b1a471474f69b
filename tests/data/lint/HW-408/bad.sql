-- given: CREATE TABLE p (id int, d date) PARTITION BY RANGE (d); CREATE TABLE c (id int, d date);
ALTER TABLE p ATTACH PARTITION c FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
-- at: 2:15
