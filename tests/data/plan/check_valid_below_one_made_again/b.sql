-- SPDX-License-Identifier: Apache-2.0
-- Back, the parent's check is made again, not valid, and the partition's with it, which is valid.
CREATE TABLE whole (i integer, j integer) PARTITION BY LIST (i);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
ALTER TABLE part ADD CONSTRAINT few CHECK (j < 9);
ALTER TABLE whole ADD CONSTRAINT few CHECK (j < 9) NOT VALID;
ALTER TABLE whole VALIDATE CONSTRAINT few;
ALTER TABLE part ADD CONSTRAINT own CHECK (j < 9);
