-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE POLICY p ON t FOR UPDATE USING (true);
-- at: 2:1
