-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (a integer, b integer);
CREATE UNIQUE INDEX parent_idx ON parent (a) INCLUDE (b);
CREATE TABLE child (a integer REFERENCES parent (a));
