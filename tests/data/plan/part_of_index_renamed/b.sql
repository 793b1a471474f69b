-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE log (id integer PRIMARY KEY, word text) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (9);
CREATE INDEX log_word ON log (word);
ALTER INDEX log_1_word_idx RENAME TO first_word;
ALTER TABLE log_1 RENAME CONSTRAINT log_1_pkey TO first_key;
