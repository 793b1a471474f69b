-- SPDX-License-Identifier: Apache-2.0
-- Two that change places, and a row of three that move up.
CREATE TABLE first (id int PRIMARY KEY, a text, b text, c text);
CREATE TABLE second (id int PRIMARY KEY, n numeric);
CREATE TYPE level AS ENUM ('low', 'high');
CREATE TABLE use (l level);
INSERT INTO first VALUES (1, 'in a', 'in b', 'in c');
INSERT INTO second VALUES (1, 2), (2, 3);
INSERT INTO use VALUES ('low'), ('high'), ('high');
