-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE whole (i integer) PARTITION BY LIST (i);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
INSERT INTO whole VALUES (1), (1);
CREATE TABLE parent (a text);
CREATE TABLE child (b text) INHERITS (parent);
INSERT INTO parent VALUES ('x');
INSERT INTO child VALUES ('y', 'z');
