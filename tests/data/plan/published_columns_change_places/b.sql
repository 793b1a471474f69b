-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE t (second text, other integer[] NOT NULL);
CREATE VIEW v AS SELECT other AS first, second FROM t;
CREATE PUBLICATION pub FOR TABLE t (other, second) WHERE (other IS NOT NULL) WITH (publish = 'insert');
CREATE STATISTICS "in two
lines" ON other, second FROM t;
