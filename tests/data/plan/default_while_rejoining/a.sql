-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (a integer DEFAULT 1, b integer);
CREATE TABLE child (a integer DEFAULT 2) INHERITS (parent);
INSERT INTO child VALUES (4, 5);
