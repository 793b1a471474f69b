-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (a integer, b integer);
CREATE TABLE child (CHECK (a BETWEEN 0 AND 9)) INHERITS (parent);
INSERT INTO child VALUES (1, 1);
