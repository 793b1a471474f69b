-- SPDX-License-Identifier: Apache-2.0
CREATE COLLATION plain (provider = icu, locale = 'und', deterministic = false);
CREATE DOMAIN word AS text COLLATE plain;
CREATE TABLE entry (term text COLLATE plain UNIQUE, note word);
CREATE INDEX entry_note_idx ON entry (note COLLATE plain);
CREATE VIEW terms AS SELECT term COLLATE plain AS term FROM entry;
