-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (k integer NOT NULL) PARTITION BY RANGE (k);
CREATE UNIQUE INDEX whole ON p (k);
