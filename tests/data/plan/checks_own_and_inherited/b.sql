-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (a integer, CONSTRAINT c CHECK (a > 0));
CREATE TABLE child (b integer) INHERITS (parent);
CREATE TABLE grandchild (CONSTRAINT c CHECK (a > 0)) INHERITS (child);
CREATE TABLE second () INHERITS (parent);
CREATE TABLE base (n integer);
CREATE TABLE keeper (CONSTRAINT kept CHECK (n > 0)) INHERITS (base);
INSERT INTO child VALUES (9, 9);
