-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (a integer, b integer) PARTITION BY RANGE (a);
CREATE TABLE child PARTITION OF parent FOR VALUES FROM (0) TO (10);
INSERT INTO child VALUES (2, 2);
