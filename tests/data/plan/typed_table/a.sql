-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE pair AS (a integer, b text);
CREATE TABLE pairs OF pair (a NOT NULL);
CREATE TABLE loose (a integer, b text);
INSERT INTO pairs VALUES (1, 'x');
