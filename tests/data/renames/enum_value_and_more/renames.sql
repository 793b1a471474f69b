-- SPDX-License-Identifier: Apache-2.0
-- mixed
ALTER TYPE state RENAME TO phase;
ALTER TYPE phase RENAME VALUE 'work' TO 'doing';
ALTER TYPE phase ADD VALUE 'lost' AFTER 'done';
ALTER TABLE job RENAME COLUMN s TO p;
ALTER TABLE job ADD COLUMN note text;
