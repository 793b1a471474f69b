-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
REVOKE SELECT ON t FROM public;
-- at: 2:1
