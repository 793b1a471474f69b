-- given: CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (n int) INHERITS (a);
-- at: 2:1
CREATE TYPE pair AS (x int, y int);
CREATE TABLE pairs OF pair;
-- at: 5:1
CREATE TABLE p (id bigint, d date, r text, PRIMARY KEY (id, d, r)) PARTITION BY RANGE (d, r);
-- at: 7:1
