-- given: CREATE TABLE t (id bigint PRIMARY KEY, org text NOT NULL);
CREATE POLICY own ON t USING (org = current_setting('app.org'));
-- at: 2:37
