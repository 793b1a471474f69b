-- A partition that comes while NOT NULL is proved above comes before the check that proves it.
CREATE TABLE top (id integer, at integer) PARTITION BY RANGE (at);
CREATE TABLE mid PARTITION OF top FOR VALUES FROM (0) TO (100) PARTITION BY RANGE (at);
CREATE TABLE leaf PARTITION OF mid FOR VALUES FROM (0) TO (10);
