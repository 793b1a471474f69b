-- SPDX-License-Identifier: Apache-2.0
-- A check that a partition has when its parent, made again, takes it back: it cannot be not valid then.
CREATE TABLE whole (j integer, CHECK (j < 9)) PARTITION BY LIST (j);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
