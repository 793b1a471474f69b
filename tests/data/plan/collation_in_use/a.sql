-- SPDX-License-Identifier: Apache-2.0
-- A collation cannot change in place, and columns, indexes, keys and a domain are made of it.
CREATE COLLATION plain (locale = 'C');
CREATE DOMAIN word AS text COLLATE plain;
CREATE TABLE entry (term text COLLATE plain UNIQUE, note word);
CREATE INDEX entry_note_idx ON entry (note COLLATE plain);
CREATE VIEW terms AS SELECT term COLLATE plain AS term FROM entry;
