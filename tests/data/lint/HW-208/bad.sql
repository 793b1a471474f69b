-- given: CREATE TABLE t (id bigint NOT NULL);
ALTER TABLE t ADD PRIMARY KEY (id);
-- at: 2:15
