CREATE TABLE t (id bigint PRIMARY KEY, owner text, open boolean NOT NULL);
CREATE POLICY own ON t USING (owner = current_user);
CREATE POLICY everybody ON t FOR SELECT USING (open);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- at: 3:1
