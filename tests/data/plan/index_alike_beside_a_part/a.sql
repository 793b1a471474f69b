-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (k integer) PARTITION BY RANGE (k);
CREATE INDEX whole ON p (k);
CREATE TABLE away (k integer);
CREATE INDEX aa_alone ON away (k);
CREATE INDEX zz_part ON away (k);
