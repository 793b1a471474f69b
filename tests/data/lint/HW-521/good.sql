-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE POLICY p ON t FOR SELECT USING (true);
