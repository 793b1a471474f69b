-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parent (a integer DEFAULT 3, b integer DEFAULT 9, c text);
CREATE TABLE child () INHERITS (parent);
ALTER TABLE child ALTER a SET DEFAULT 7;
INSERT INTO child VALUES (4, 5, 'six');
