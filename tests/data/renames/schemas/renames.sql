-- SPDX-License-Identifier: Apache-2.0
ALTER SCHEMA app RENAME TO "App 2";
ALTER TABLE "App 2".person RENAME TO human;
ALTER TABLE "App 2".human RENAME COLUMN boss TO chief;
