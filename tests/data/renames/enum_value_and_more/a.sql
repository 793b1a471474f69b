-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE state AS ENUM ('new', 'work', 'done');
CREATE TABLE job (id int PRIMARY KEY, s state NOT NULL DEFAULT 'work');
INSERT INTO job VALUES (1, 'new'), (2, 'work');
