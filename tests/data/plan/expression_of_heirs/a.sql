-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE whole (i integer, j integer GENERATED ALWAYS AS (i + 1) STORED) PARTITION BY LIST (i);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
INSERT INTO whole (i) VALUES (1);
CREATE TABLE parent (i integer, j integer GENERATED ALWAYS AS (i + 1) STORED);
CREATE TABLE heir () INHERITS (parent);
CREATE TABLE below () INHERITS (heir);
