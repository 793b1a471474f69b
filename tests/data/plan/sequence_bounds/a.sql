-- SPDX-License-Identifier: Apache-2.0
-- A sequence must stand within its bounds before it gets them.
CREATE SEQUENCE wide MINVALUE -5 START -5;
CREATE SEQUENCE apart MINVALUE -9 MAXVALUE -1 START -9;
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY (START 5000000000), n integer);
INSERT INTO t (n) VALUES (1);
