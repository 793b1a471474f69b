-- SPDX-License-Identifier: Apache-2.0
-- A partition's column lets go of its expression by itself only while the partition is out.
CREATE TABLE whole (i integer, j integer) PARTITION BY LIST (i);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1, 2);
INSERT INTO whole (i, j) VALUES (1, 2);
