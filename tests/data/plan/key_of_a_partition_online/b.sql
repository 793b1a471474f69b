-- SPDX-License-Identifier: Apache-2.0
-- A partition's key, added by itself, makes NOT NULL its own since PostgreSQL 18: back, it goes by itself.
CREATE TABLE whole (i integer) PARTITION BY HASH (i);
CREATE TABLE part PARTITION OF whole FOR VALUES WITH (MODULUS 4, REMAINDER 2);
ALTER TABLE whole ADD CONSTRAINT once PRIMARY KEY (i);
