-- SPDX-License-Identifier: Apache-2.0
-- A logged table may not refer to an unlogged one at any time: the order of the changes follows the keys.
CREATE TABLE middle (id int PRIMARY KEY);
CREATE TABLE a_top (id int REFERENCES middle, up int UNIQUE REFERENCES a_top (up));
CREATE TABLE z_leaf (id int PRIMARY KEY);
ALTER TABLE middle ADD CONSTRAINT middle_leaf FOREIGN KEY (id) REFERENCES z_leaf;
CREATE UNLOGGED TABLE was_unlogged (id int PRIMARY KEY);
CREATE TABLE joins_later (id int);
