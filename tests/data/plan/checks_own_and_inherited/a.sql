-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (a integer, CONSTRAINT c CHECK (a > 0));
CREATE TABLE child (b integer, CONSTRAINT c CHECK (a > 0)) INHERITS (parent);
CREATE TABLE grandchild () INHERITS (child);
CREATE TABLE second (CONSTRAINT c CHECK (a > 0)) INHERITS (parent);
CREATE TABLE base (n integer, CONSTRAINT kept CHECK (n > 0));
CREATE TABLE keeper () INHERITS (base);
INSERT INTO child VALUES (9, 9);
