-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (k integer) PARTITION BY RANGE (k);
CREATE INDEX whole ON p (k);
CREATE TABLE p1 (k integer);
CREATE INDEX part ON p1 (k);
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (0) TO (10);
CREATE INDEX alone ON p1 (k);
CREATE TABLE away (k integer);
CREATE INDEX zz_part ON away (k);
ALTER TABLE p ATTACH PARTITION away FOR VALUES FROM (10) TO (20);
CREATE INDEX aa_alone ON away (k);
