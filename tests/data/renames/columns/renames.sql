-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE reading RENAME COLUMN taken TO measured_on;
ALTER TABLE reading RENAME COLUMN value TO amount;
ALTER TABLE reading RENAME COLUMN unit TO measure;
ALTER TABLE note RENAME COLUMN value TO "Value, noted";
ALTER TABLE note RENAME COLUMN remark TO words;
ALTER TYPE span RENAME ATTRIBUTE low TO bottom;
ALTER TABLE sized RENAME COLUMN width TO breadth;
