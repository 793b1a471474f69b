-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (a integer, CONSTRAINT c CHECK (a > 1));
CREATE TABLE other (a integer, CONSTRAINT c CHECK (a > 1));
CREATE TABLE child (b integer, CONSTRAINT d CHECK (a < 9)) INHERITS (other, parent);
CREATE TABLE visit (at integer, n integer, CONSTRAINT c CHECK (n > 1), CONSTRAINT d CHECK (n < 100)) PARTITION BY RANGE (at);
CREATE TABLE visit_1 PARTITION OF visit (CONSTRAINT c CHECK (n > 1)) FOR VALUES FROM (0) TO (9);
INSERT INTO child VALUES (2, 3);
INSERT INTO visit VALUES (2, 3);
