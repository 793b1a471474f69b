-- SPDX-License-Identifier: Apache-2.0
CREATE DOMAIN d1 AS numeric(10,2);
CREATE DOMAIN d2 AS d1 DEFAULT 5 CHECK (VALUE > 0);
CREATE DOMAIN price AS numeric(8,2);
CREATE TABLE t (x d2, y d1[], p integer, q price);
CREATE VIEW v AS SELECT x FROM t;
INSERT INTO t VALUES (4, '{1}', 5, 6);
