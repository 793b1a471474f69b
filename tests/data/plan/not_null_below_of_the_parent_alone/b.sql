-- SPDX-License-Identifier: Apache-2.0
-- NOT NULL that goes from a parent alone; since PostgreSQL 18 it stays with the children by itself.
CREATE TABLE parent (i integer NOT NULL, j integer NOT NULL);
CREATE TABLE keeps () INHERITS (parent);
CREATE TABLE loses () INHERITS (parent);
CREATE TABLE keeps_below () INHERITS (loses);
ALTER TABLE ONLY parent ALTER COLUMN i DROP NOT NULL;
ALTER TABLE ONLY loses ALTER COLUMN i DROP NOT NULL;
