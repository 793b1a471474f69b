-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE whole (i integer, j integer) PARTITION BY LIST (i);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
