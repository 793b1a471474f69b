-- given: CREATE TABLE t (id bigint PRIMARY KEY);
CREATE POLICY admins ON t USING (((SELECT auth.jwt()) -> 'app_metadata' ->> 'role') = 'admin');
