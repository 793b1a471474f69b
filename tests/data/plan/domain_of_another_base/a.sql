-- SPDX-License-Identifier: Apache-2.0
CREATE DOMAIN d1 AS integer;
CREATE DOMAIN d2 AS d1 CHECK (VALUE > 0);
CREATE DOMAIN price AS numeric(8,2);
CREATE TABLE t (x d2, y d1[], p price, q integer);
CREATE VIEW v AS SELECT x FROM t;
INSERT INTO t VALUES (4, '{1}', 5, 6);
