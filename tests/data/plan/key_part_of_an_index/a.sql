-- A partition's key that becomes part of the parent's index goes with that, and is made again on the way back.
CREATE TABLE p (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
ALTER TABLE p1 ADD CONSTRAINT own PRIMARY KEY (id);
CREATE TABLE other (id integer CONSTRAINT other_key UNIQUE DEFERRABLE);
