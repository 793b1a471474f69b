-- SPDX-License-Identifier: Apache-2.0
-- A parent's column lets go of its expression and takes its heirs' along, who may not by themselves.
CREATE TABLE whole (i integer, j integer) PARTITION BY LIST (i);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
INSERT INTO whole (i, j) VALUES (1, 2);
CREATE TABLE parent (i integer, j integer);
CREATE TABLE heir () INHERITS (parent);
CREATE TABLE below () INHERITS (heir);
