-- SPDX-License-Identifier: Apache-2.0
-- Of two unique indexes that fit a foreign key takes the older one, which could not go then.
CREATE TABLE parent (a integer, b integer);
CREATE UNIQUE INDEX parent_idx ON parent (a);
CREATE TABLE child (a integer REFERENCES parent (a));
