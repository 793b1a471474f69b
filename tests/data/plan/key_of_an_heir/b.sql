-- SPDX-License-Identifier: Apache-2.0
-- A key that takes an index over makes NOT NULL the heir's own since PostgreSQL 18.
CREATE TABLE parent (i integer NOT NULL);
CREATE TABLE heir (j integer) INHERITS (parent);
ALTER TABLE heir ADD CONSTRAINT heir_key PRIMARY KEY (i);
