CREATE TABLE t (id bigint PRIMARY KEY, owner text);
CREATE POLICY own ON t USING (owner = current_user);
-- at: 2:1
