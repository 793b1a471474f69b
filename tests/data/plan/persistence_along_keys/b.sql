-- SPDX-License-Identifier: Apache-2.0
CREATE UNLOGGED TABLE middle (id int PRIMARY KEY);
CREATE UNLOGGED TABLE a_top (id int REFERENCES middle, up int UNIQUE REFERENCES a_top (up));
CREATE UNLOGGED TABLE z_leaf (id int PRIMARY KEY);
ALTER TABLE middle ADD CONSTRAINT middle_leaf FOREIGN KEY (id) REFERENCES z_leaf;
CREATE TABLE was_unlogged (id int PRIMARY KEY);
CREATE TABLE joins_later (id int REFERENCES was_unlogged);
