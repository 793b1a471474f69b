CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX t_a ON t (a, b, a);
-- at: 2:1
CREATE INDEX t_b ON t (b) INCLUDE (b);
-- at: 4:1
CREATE TABLE u (a int, b int, CONSTRAINT u_a UNIQUE (a, b, a), CONSTRAINT u_t FOREIGN KEY (b, b) REFERENCES t (a, b));
-- at: 6:31
-- at: 6:64
