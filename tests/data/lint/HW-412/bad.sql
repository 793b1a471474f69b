-- given: CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (n int) INHERITS (a);
-- at: 2:1
