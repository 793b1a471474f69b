CREATE TABLE p (id bigint, d date, PRIMARY KEY (id, d)) PARTITION BY RANGE (d);
