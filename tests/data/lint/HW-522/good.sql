-- given: CREATE TABLE t (id bigint PRIMARY KEY, org text NOT NULL);
CREATE POLICY own ON t USING (org = (SELECT current_setting('app.org')));
