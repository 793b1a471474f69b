-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (n integer, k integer) PARTITION BY RANGE (n);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
