-- given: CREATE TABLE p (id bigint, d date) PARTITION BY RANGE (d);
-- given: CREATE INDEX p_d ON ONLY p (d);
CREATE INDEX IF NOT EXISTS p_d ON p (d);
-- at: 3:1
