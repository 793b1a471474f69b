-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE t (first integer[] NOT NULL, second text);
CREATE VIEW v AS SELECT first, second FROM t;
CREATE PUBLICATION pub FOR TABLE t (first, second) WHERE (first IS NOT NULL) WITH (publish = 'insert');
CREATE STATISTICS "in two
lines" ON first, second FROM t;
