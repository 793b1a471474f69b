-- given: CREATE TABLE t (id bigint PRIMARY KEY);
CREATE POLICY admins ON t USING ((auth.jwt() -> 'user_metadata' ->> 'role') = 'admin');
-- at: 2:1
